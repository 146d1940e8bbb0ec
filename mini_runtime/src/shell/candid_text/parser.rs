//! Textual Candid as values, with the types that are written beside them.

use candid::Principal;
use candid::types::value::{IDLArgs, IDLField, IDLValue, VariantValue};
use candid::types::{Field, FuncMode, Function, Label, Type, TypeEnv, TypeInner};
use num_bigint::BigInt;

use super::tokens::{Placed, Token, tokens};

/// Deeper nesting than values of any use have; what reads it recurses.
const DEEPEST: usize = 256;

/// Words that are no names.
const KEYWORDS: &[&str] = &[
    "null",
    "vec",
    "record",
    "variant",
    "func",
    "service",
    "oneway",
    "query",
    "composite_query",
    "blob",
    "type",
    "import",
    "opt",
    "principal",
    "true",
    "false",
];

/// The arguments that a text writes: `(1, "a")`.
pub(super) fn arguments(text: &str) -> Result<IDLArgs, String> {
    let read = |text| {
        let mut parser = Parser { tokens: tokens(text)?, at: 0, depth: 0 };
        parser.expect('(')?;
        let args = parser.list(',', ')', Parser::annotated)?;
        match parser.tokens.get(parser.at) {
            None => Ok(IDLArgs { args }),
            Some(_) => Err(parser.unexpected()),
        }
    };
    read(text).map_err(|error| format!("Candid parser error: {error}"))
}

struct Parser {
    tokens: Vec<Placed>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }

    fn unexpected(&self) -> String {
        match self.tokens.get(self.at) {
            Some((place, token)) => format!("Unrecognized token `{token:?}` found at {place}"),
            None => "Unrecognized EOF found".to_owned(),
        }
    }

    fn accept(&mut self, mark: char) -> bool {
        let found = self.peek() == Some(&Token::Mark(mark));
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, mark: char) -> Result<(), String> {
        if self.accept(mark) { Ok(()) } else { Err(self.unexpected()) }
    }

    /// The next word, if it is one, and what it is.
    fn word(&mut self) -> Option<String> {
        let Some(Token::Word(word)) = self.peek() else { return None };
        let word = word.clone();
        self.at += 1;
        Some(word)
    }

    fn quoted(&mut self) -> Result<Vec<u8>, String> {
        let Some(Token::Quoted(bytes)) = self.peek() else { return Err(self.unexpected()) };
        let bytes = bytes.clone();
        self.at += 1;
        Ok(bytes)
    }

    fn text(&mut self) -> Result<String, String> {
        String::from_utf8(self.quoted()?).map_err(|_| "Not valid unicode text".to_owned())
    }

    fn principal(&mut self) -> Result<Principal, String> {
        Principal::from_text(self.text()?).map_err(|error| error.to_string())
    }

    /// A name, written plainly or between quotes.
    fn name(&mut self) -> Result<String, String> {
        match self.peek() {
            Some(Token::Word(word)) if !KEYWORDS.contains(&word.as_str()) => {
                let word = word.clone();
                self.at += 1;
                Ok(word)
            }
            _ => self.text(),
        }
    }

    /// Parts up to the closing mark, with a mark between them, and perhaps after the last.
    fn list<T>(
        &mut self,
        between: char,
        end: char,
        part: impl Fn(&mut Self) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        let mut parts = Vec::new();
        while !self.accept(end) {
            parts.push(part(self)?);
            if !self.accept(between) {
                self.expect(end)?;
                break;
            }
        }
        Ok(parts)
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, String>) -> Result<T, String> {
        if self.depth == DEEPEST {
            return Err("nested too deeply".to_owned());
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    /// A value and perhaps its type: `5 : nat8`.
    fn annotated(&mut self) -> Result<IDLValue, String> {
        let value = self.deeper(Self::value)?;
        if !self.accept(':') {
            return Ok(value);
        }
        let ty = self.deeper(Self::ty)?;
        value.annotate_type(true, &TypeEnv::new(), &ty).map_err(|error| error.to_string())
    }

    fn value(&mut self) -> Result<IDLValue, String> {
        if self.accept('(') {
            let value = self.annotated()?;
            self.expect(')')?;
            return Ok(value);
        }
        let Some(word) = self.word() else { return self.literal() };
        Ok(match word.as_str() {
            "true" => IDLValue::Bool(true),
            "false" => IDLValue::Bool(false),
            "null" => IDLValue::Null,
            "opt" => IDLValue::Opt(Box::new(self.deeper(Self::value)?)),
            "blob" => IDLValue::Blob(self.quoted()?),
            "vec" => {
                self.expect('{')?;
                IDLValue::Vec(self.list(';', '}', Self::annotated)?)
            }
            "record" => {
                self.expect('{')?;
                let fields = self.list(';', '}', Self::record_field)?;
                IDLValue::Record(numbered(fields, |id, val| IDLField { id, val })?)
            }
            "variant" => {
                self.expect('{')?;
                let label = self.label()?.ok_or_else(|| self.unexpected())?;
                let val = if self.accept('=') { self.annotated()? } else { IDLValue::Null };
                self.expect('}')?;
                IDLValue::Variant(VariantValue(Box::new(IDLField { id: label, val }), 0))
            }
            "principal" => IDLValue::Principal(self.principal()?),
            "service" => IDLValue::Service(self.principal()?),
            "func" => {
                let canister = self.principal()?;
                self.expect('.')?;
                IDLValue::Func(canister, self.name()?)
            }
            _ => {
                self.at -= 1;
                return Err(self.unexpected());
            }
        })
    }

    fn literal(&mut self) -> Result<IDLValue, String> {
        let sign = if self.accept('-') { "-" } else { "" };
        let signed = !sign.is_empty() || self.accept('+');
        let value = match self.peek() {
            Some(Token::Decimal(digits)) => IDLValue::Number(format!("{sign}{digits}")),
            Some(Token::Hex(digits)) => {
                let number = BigInt::parse_bytes(digits.as_bytes(), 16).unwrap_or_default();
                IDLValue::Number(format!("{sign}{number}"))
            }
            Some(Token::Float(digits)) => {
                let number = format!("{sign}{digits}").parse::<f64>();
                IDLValue::Float64(number.map_err(|_| "not a float".to_owned())?)
            }
            Some(Token::Quoted(_)) if !signed => return self.text().map(IDLValue::Text),
            _ => return Err(self.unexpected()),
        };
        self.at += 1;
        Ok(value)
    }

    /// A field's name or number; `None`, and nothing read, where none stands.
    fn label(&mut self) -> Result<Option<Label>, String> {
        let number = match self.peek() {
            Some(Token::Decimal(digits)) => digits.parse::<u32>().ok(),
            Some(Token::Hex(digits)) => u32::from_str_radix(digits, 16).ok(),
            Some(Token::Word(word)) if KEYWORDS.contains(&word.as_str()) => return Ok(None),
            Some(Token::Word(_) | Token::Quoted(_)) => return self.name().map(Label::Named).map(Some),
            _ => return Ok(None),
        };
        let Some(number) = number else { return Err("field id out of u32 range".to_owned()) };
        self.at += 1;
        Ok(Some(Label::Id(number)))
    }

    fn record_field(&mut self) -> Result<(Option<Label>, IDLValue), String> {
        let start = self.at;
        if let Some(label) = self.label().ok().flatten()
            && self.accept('=')
        {
            return Ok((Some(label), self.annotated()?));
        }
        self.at = start;
        Ok((None, self.annotated()?))
    }

    fn ty(&mut self) -> Result<Type, String> {
        let Some(word) = self.word() else { return Err(self.unexpected()) };
        let inner = match word.as_str() {
            "opt" => TypeInner::Opt(self.deeper(Self::ty)?),
            "vec" => TypeInner::Vec(self.deeper(Self::ty)?),
            "blob" => TypeInner::Vec(TypeInner::Nat8.into()),
            "record" => {
                self.expect('{')?;
                let fields = self.list(';', '}', |parser| parser.field_type(false))?;
                TypeInner::Record(numbered(fields, field)?)
            }
            "variant" => {
                self.expect('{')?;
                let fields = self.list(';', '}', |parser| parser.field_type(true))?;
                TypeInner::Variant(numbered(fields, field)?)
            }
            "func" => TypeInner::Func(self.function()?),
            "service" => {
                self.expect('{')?;
                let mut methods = self.list(';', '}', Self::method)?;
                methods.sort_by(|(left, _), (right, _)| left.cmp(right));
                TypeInner::Service(methods)
            }
            "principal" => TypeInner::Principal,
            other => primitive(other).ok_or_else(|| format!("Unbound type identifier {other}"))?,
        };
        Ok(inner.into())
    }

    fn field_type(&mut self, variant: bool) -> Result<(Option<Label>, Type), String> {
        let start = self.at;
        if let Some(label) = self.label()? {
            if self.accept(':') {
                return Ok((Some(label), self.deeper(Self::ty)?));
            }
            if variant {
                return Ok((Some(label), TypeInner::Null.into()));
            }
        }
        self.at = start;
        Ok((None, self.deeper(Self::ty)?))
    }

    fn function(&mut self) -> Result<Function, String> {
        let args = self.types()?;
        if self.peek() != Some(&Token::Arrow) {
            return Err(self.unexpected());
        }
        self.at += 1;
        let rets = self.types()?;
        let mut modes = Vec::new();
        while let Some(Token::Word(word)) = self.peek() {
            modes.push(match word.as_str() {
                "oneway" => FuncMode::Oneway,
                "query" => FuncMode::Query,
                "composite_query" => FuncMode::CompositeQuery,
                _ => break,
            });
            self.at += 1;
        }
        Ok(Function { modes, args, rets })
    }

    fn types(&mut self) -> Result<Vec<Type>, String> {
        self.expect('(')?;
        self.list(',', ')', |parser| {
            let start = parser.at;
            if parser.name().is_err() || !parser.accept(':') {
                parser.at = start;
            }
            parser.deeper(Self::ty)
        })
    }

    fn method(&mut self) -> Result<(String, Type), String> {
        let name = self.name()?;
        self.expect(':')?;
        let function = self.deeper(Self::function)?;
        Ok((name, TypeInner::Func(function).into()))
    }
}

fn field(id: Label, ty: Type) -> Field {
    Field { id: id.into(), ty }
}

/// Fields in the order of their ids; one without a label has the number after the one before it.
fn numbered<V, F>(
    fields: Vec<(Option<Label>, V)>,
    make: impl Fn(Label, V) -> F,
) -> Result<Vec<F>, String> {
    let mut next = 0_u32;
    let mut labelled: Vec<(Label, V)> = Vec::with_capacity(fields.len());
    for (label, value) in fields {
        let label = label.unwrap_or(Label::Unnamed(next));
        next = label.get_id().wrapping_add(1);
        labelled.push((label, value));
    }
    labelled.sort_by_key(|(label, _)| label.get_id());
    let twice = labelled.windows(2).find(|pair| pair[0].0.get_id() == pair[1].0.get_id());
    if let Some([(first, _), (second, _)]) = twice {
        return Err(format!("label '{first}' hash collision with '{second}'"));
    }
    Ok(labelled.into_iter().map(|(label, value)| make(label, value)).collect())
}

fn primitive(name: &str) -> Option<TypeInner> {
    Some(match name {
        "null" => TypeInner::Null,
        "bool" => TypeInner::Bool,
        "nat" => TypeInner::Nat,
        "int" => TypeInner::Int,
        "nat8" => TypeInner::Nat8,
        "nat16" => TypeInner::Nat16,
        "nat32" => TypeInner::Nat32,
        "nat64" => TypeInner::Nat64,
        "int8" => TypeInner::Int8,
        "int16" => TypeInner::Int16,
        "int32" => TypeInner::Int32,
        "int64" => TypeInner::Int64,
        "float32" => TypeInner::Float32,
        "float64" => TypeInner::Float64,
        "text" => TypeInner::Text,
        "reserved" => TypeInner::Reserved,
        "empty" => TypeInner::Empty,
        _ => return None,
    })
}
