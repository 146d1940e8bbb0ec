//! Calls.

use candid::TypeEnv;
use candid::types::Type;
use conformance_host::{CallOutcome, Response};

use super::answer::Answer;
use super::build::WrongRequest;
use super::hex;
use super::request::{Op, Request};
use super::session::{Session, given, sender, words};
use crate::service::{Service, encode_arguments, one_line};

impl Session<'_> {
    pub(super) fn call(&mut self, request: &Request) -> Result<Answer, WrongRequest> {
        let id = self.mentioned(request)?;
        let method = given(request.method.as_deref(), "method")?;
        let sender = sender(request)?;
        let service = self.installed.get(&id).and_then(|module| module.service.as_ref());
        let interface = service.and_then(|service| Some((service.env(), service.method(method)?.0)));
        let argument = argument(request, interface)?;
        let outcome = if request.op == Op::Query {
            self.host.query_call(id, sender, method, &argument)
        } else {
            self.host.update_call(id, sender, method, &argument)
        };
        Ok(answer(outcome.map_err(words)?, service, method))
    }
}

fn answer(outcome: CallOutcome, service: Option<&Service>, method: &str) -> Answer {
    let answer = Answer {
        instructions: Some(outcome.instructions),
        cycles: Some(outcome.cycles),
        debug: Some(outcome.debug_text()),
        ..Answer::done()
    };
    match outcome.response {
        Response::Reply(bytes) => {
            let reply = match service {
                Some(service) => service.reply(method, &bytes),
                None => crate::service::decode_reply(None, &bytes),
            };
            Answer {
                reply: reply.as_ref().map(one_line),
                reply_hex: Some(hex::encode(&bytes)),
                ..answer
            }
        }
        Response::Reject(rejection) => answer.rejected(&rejection),
    }
}

/// The argument's bytes: given in hexadecimal, or as text that the interface types.
pub(crate) fn argument(
    request: &Request,
    interface: Option<(&TypeEnv, &[Type])>,
) -> Result<Vec<u8>, String> {
    match (&request.args, &request.args_hex) {
        (Some(_), Some(_)) => Err("the request has both \"args\" and \"args_hex\"".to_owned()),
        (None, Some(digits)) => {
            hex::decode(digits).ok_or_else(|| "\"args_hex\" is not hexadecimal".to_owned())
        }
        (args, None) => {
            let text = args.as_deref().unwrap_or("()");
            encode_arguments(text, interface).map_err(|error| error.to_string())
        }
    }
}
