//! Methods outside Candid: conformance scripts and cases are called with the
//! number of the case, a little-endian `u32`, and reply with UTF-8 text.

/// The case that the caller asks for.
///
/// # Panics
/// Traps where the argument is not four bytes long.
pub fn arg_index() -> u32 {
    parse_index(&ic_cdk::api::msg_arg_data())
}

fn parse_index(argument: &[u8]) -> u32 {
    match argument.try_into() {
        Ok(bytes) => u32::from_le_bytes(bytes),
        Err(_) => crate::exception::trap("the argument is the number of a case, four bytes long"),
    }
}

/// Replies with text, as it is. What was printed and is still pending comes
/// before.
pub fn reply_text(text: &str) {
    crate::output::flush();
    ic_cdk::api::msg_reply(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_numbered_in_little_endian() {
        assert_eq!(parse_index(&[2, 1, 0, 0]), 258);
    }
}
