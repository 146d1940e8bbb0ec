;; The least that a canister can do to give the replies of `main.py`: nothing is checked, and nothing decoded.
(module
  (import "ic0" "msg_reply" (func $reply))
  (import "ic0" "msg_reply_data_append" (func $append (param i32 i32)))
  (import "ic0" "msg_arg_data_size" (func $size (result i32)))
  (import "ic0" "msg_arg_data_copy" (func $copy (param i32 i32 i32)))
  (memory 1)
  (data (i32.const 0) "DIDL\00\00")
  ;; the header of a nat64, and behind it the counter itself
  (data (i32.const 9) "DIDL\00\01\78")
  (func (export "canister_query noop")
    (call $append (i32.const 0) (i32.const 6))
    (call $reply))
  (func (export "canister_update increment")
    (i64.store (i32.const 16) (i64.add (i64.load (i32.const 16)) (i64.const 1)))
    (call $append (i32.const 9) (i32.const 15))
    (call $reply))
  ;; argument and reply are the same bytes
  (func (export "canister_query three_fields") (local $bytes i32)
    (local.set $bytes (call $size))
    (call $copy (i32.const 32) (i32.const 0) (local.get $bytes))
    (call $append (i32.const 32) (local.get $bytes))
    (call $reply)))
