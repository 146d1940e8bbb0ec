//! A canister that was deployed with Kybra is upgraded to one that is compiled, and back. What Kybra's
//! canister does with stable memory is done here by the crate that it is built with, `ic-stable-structures`
//! 0.5.6, on the types that Kybra generates: each key and value is encoded by `candid`, and keys have the
//! derived order.

use std::borrow::Cow;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use candid::utils::{ArgumentDecoder, ArgumentEncoder};
use candid::{CandidType, Deserialize, Nat, Principal};
use kybra_stable_structures::memory_manager::{MemoryId, MemoryManager, VirtualMemory};
use kybra_stable_structures::{BoundedStorable, StableBTreeMap, Storable};
use serde_json::{Value, json};
use transpiler::build::CrateKind;
use transpiler::replica::{FromFiles, Session};
use transpiler::syntax::on_large_stack;

/// What Kybra generates for the keys or values of a map.
#[derive(CandidType, Deserialize, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Kept<T, const MOST: u32>(T);

impl<T: CandidType + for<'de> Deserialize<'de>, const MOST: u32> Storable for Kept<T, MOST> {
    fn to_bytes(&self) -> Cow<'_, [u8]> {
        Cow::Owned(candid::encode_one(self).expect("a Candid value"))
    }

    fn from_bytes(bytes: Cow<'_, [u8]>) -> Self {
        candid::decode_one(&bytes).expect("a Candid value of the type")
    }
}

impl<T: CandidType + for<'de> Deserialize<'de>, const MOST: u32> BoundedStorable for Kept<T, MOST> {
    const MAX_SIZE: u32 = MOST;
    const IS_FIXED_SIZE: bool = false;
}

#[derive(CandidType, Deserialize, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Kind {
    Free,
    Paid(u64),
    Shared(Place),
}

#[derive(CandidType, Deserialize, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Place {
    zone: String,
    attic: Option<i16>,
}

#[derive(CandidType, Deserialize, Clone, PartialEq, Debug)]
struct User {
    name: String,
    kind: Kind,
    tags: Vec<String>,
    picture: Vec<u8>,
    rating: f64,
}

type Rooms = Vec<(Nat, bool)>;
type Bytes = Rc<RefCell<Vec<u8>>>;
type Map<K, V> = StableBTreeMap<K, V, VirtualMemory<Bytes>>;

/// Kybra's canister as far as stable memory goes.
struct Kybra {
    users: Map<Kept<Principal, 38>, Kept<User, 300>>,
    places: Map<Kept<Place, 60>, Kept<Rooms, 200>>,
    kinds: Map<Kept<Kind, 100>, Kept<String, 50>>,
}

impl Kybra {
    fn on(stable: &Bytes) -> Self {
        let manager = MemoryManager::init(stable.clone());
        Self {
            users: Map::init(manager.get(MemoryId::new(3))),
            places: Map::init(manager.get(MemoryId::new(0))),
            kinds: Map::init(manager.get(MemoryId::new(254))),
        }
    }

    fn users(&self) -> Vec<(Principal, User)> {
        self.users.iter().map(|(key, value)| (key.0, value.0)).collect()
    }

    fn places(&self) -> Vec<(Place, Rooms)> {
        self.places.iter().map(|(key, value)| (key.0, value.0)).collect()
    }

    fn kinds(&self) -> Vec<(Kind, String)> {
        self.kinds.iter().map(|(key, value)| (key.0, value.0)).collect()
    }
}

fn owner(number: u8) -> Principal {
    // Of different lengths, which count first.
    Principal::from_slice(&vec![number; usize::from(number % 5) + 1])
}

fn place(number: u8) -> Place {
    let attic = (!number.is_multiple_of(3)).then(|| i16::from(number) * 100 - 5_000);
    Place { zone: format!("zone {}", number % 7), attic }
}

fn kind(number: u8) -> Kind {
    match number % 3 {
        0 => Kind::Free,
        1 => Kind::Paid(u64::from(number) << 40),
        _ => Kind::Shared(place(number)),
    }
}

fn user(number: u8) -> User {
    User {
        name: format!("user {number}"),
        kind: kind(number),
        tags: vec!["tag".to_owned(); usize::from(number % 4)],
        picture: vec![number; usize::from(number % 100)],
        rating: f64::from(number) / 8.0,
    }
}

fn rooms(number: u8) -> Rooms {
    (0..number % 6).map(|room| (Nat::from(1_u128 << (room * 20)), room % 2 == 0)).collect()
}

/// The compiled canister.
struct Compiled<'a> {
    session: Session<'a>,
    id: Principal,
}

impl<'a> Compiled<'a> {
    fn install(source: &'a mut FromFiles) -> Self {
        let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("kybra_layout");
        let mut session = Session::new(source).in_folder(folder);
        let answer = ask(&mut session, &json!({ "op": "install", "canister": "a", "entry": "main.py" }));
        let id = answer["canister_id"].as_str().expect("an id");
        let id = Principal::from_text(id).expect("a principal");
        Self { session, id }
    }

    /// The upgrade of a canister with this stable memory.
    fn take_over(&mut self, stable: &Bytes) {
        self.session.host().set_stable_memory(self.id, &stable.borrow()).expect("it is installed");
        ask(&mut self.session, &json!({ "op": "upgrade", "canister": "a", "entry": "main.py" }));
    }

    fn stable_memory(&mut self) -> Bytes {
        Rc::new(RefCell::new(self.session.host().stable_memory(self.id).expect("it is installed")))
    }

    fn call<A: ArgumentEncoder, R: for<'de> ArgumentDecoder<'de>>(
        &mut self,
        method: &str,
        args: A,
    ) -> R {
        let args = candid::encode_args(args).expect("Candid values");
        let args: String = args.iter().map(|byte| format!("{byte:02x}")).collect();
        let call = json!({ "op": "update", "canister": "a", "method": method, "args_hex": args });
        let answer = ask(&mut self.session, &call);
        let reply = answer["reply_hex"].as_str().unwrap_or_else(|| panic!("{method}: {answer}"));
        let bytes = (0..reply.len()).step_by(2).map(|at| u8::from_str_radix(&reply[at..at + 2], 16));
        let bytes: Vec<u8> = bytes.collect::<Result<_, _>>().expect("hex");
        candid::decode_args(&bytes).expect("a reply of the type")
    }

    fn agrees_with(&mut self, kybra: &Kybra) {
        let (users,): (Vec<(Principal, User)>,) = self.call("all_users", ());
        assert_eq!(users, kybra.users());
        let (places,): (Vec<(Place, Rooms)>,) = self.call("all_places", ());
        assert_eq!(places, kybra.places());
        let (kinds,): (Vec<(Kind, String)>,) = self.call("all_kinds", ());
        assert_eq!(kinds, kybra.kinds());
    }
}

fn ask(session: &mut Session<'_>, request: &Value) -> Value {
    let answer = session.answer_line(request.to_string().as_bytes()).to_string();
    let answer: Value = serde_json::from_str(&answer).expect("an answer is JSON");
    assert_eq!((&answer["ok"], &answer["reject_message"]), (&json!(true), &Value::Null), "{request}");
    answer
}

#[derive(CandidType, Deserialize, Clone)]
struct Entry {
    title: String,
    votes: u64,
    comment: Option<String>,
}

/// The memory of the canister in `canisters/kybra_layout`.
fn image() -> Vec<u8> {
    let stable = Bytes::default();
    let manager = MemoryManager::init(stable.clone());
    let mut entries: Map<Kept<u64, 15>, Kept<Entry, 100>> = Map::init(manager.get(MemoryId::new(2)));
    for number in (1..=30).rev() {
        let title = format!("entry {number}");
        let comment = (number % 2 == 0).then(|| "even".to_owned());
        entries.insert(Kept(number * 300), Kept(Entry { title, votes: number, comment }));
    }
    let mut numbers: Map<Kept<String, 40>, Kept<u64, 15>> = Map::init(manager.get(MemoryId::new(5)));
    for number in 1..=3 {
        numbers.insert(Kept(format!("number {number}")), Kept(number));
    }
    drop((entries, numbers, manager));
    Rc::try_unwrap(stable).expect("nothing else has it").into_inner()
}

/// The memory as the Python module `image`: runs of a byte, and what is between them.
fn as_python(image: &[u8]) -> String {
    const RUN: usize = 48;
    let mut text = String::from(
        "\"\"\"Stable memory as Kybra's canister leaves it: offsets, bytes, and how often they stand there.\"\"\"\n\n",
    );
    text += &format!("PAGES = {}\n", image.len() / 65_536);
    text += "PARTS: list[tuple[int, bytes, int]] = [\n";
    let mut literal: Option<(usize, String)> = None;
    let mut at = 0;
    while at < image.len() {
        let run = image[at..].iter().take_while(|byte| **byte == image[at]).count();
        let ends = run >= RUN;
        if (ends || literal.as_ref().is_some_and(|(_, bytes)| bytes.len() >= 160))
            && let Some((offset, bytes)) = literal.take()
        {
            text += &format!("    ({offset}, b\"{bytes}\", 1),\n");
        }
        if ends {
            if image[at] != 0 {
                text += &format!("    ({at}, b\"\\x{:02x}\", {run}),\n", image[at]);
            }
            at += run;
        } else {
            let (_, bytes) = literal.get_or_insert_with(|| (at, String::new()));
            *bytes += &format!("\\x{:02x}", image[at]);
            at += 1;
        }
    }
    text + "]\n"
}

#[test]
fn the_image_is_what_kybras_crate_writes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("canisters/kybra_layout/image.py");
    let image = as_python(&image());
    if std::env::var_os("UPDATE_KYBRA_IMAGE").is_some() {
        std::fs::write(&path, &image).expect("written");
    }
    let kept = std::fs::read_to_string(&path).expect("the image");
    assert!(kept == image, "write it anew with UPDATE_KYBRA_IMAGE=1, if the test has changed");
}

#[test]
fn a_canister_goes_from_kybra_to_us_and_back_with_its_data() {
    on_large_stack(|| {
        let mut source = FromFiles::of_kind(CrateKind::Harness);
        let mut compiled = Compiled::install(&mut source);

        // Kybra's canister works for a while, with enough entries for a tree of several levels.
        let stable = Bytes::default();
        let mut kybra = Kybra::on(&stable);
        for number in (0..200).rev() {
            kybra.users.insert(Kept(owner(number)), Kept(user(number)));
            kybra.places.insert(Kept(place(number)), Kept(rooms(number)));
            kybra.kinds.insert(Kept(kind(number)), Kept(format!("kind {number}")));
        }
        for number in (0..200).step_by(9) {
            kybra.users.remove(&Kept(owner(number)));
        }

        // It is upgraded to ours, whose post_upgrade reads a map already.
        compiled.take_over(&stable);
        compiled.agrees_with(&kybra);
        let (found,): (Vec<u64>,) = compiled.call("found_after_upgrade", ());
        assert_eq!(found, [kybra.users.len()]);

        // Both go on from there in the same way, and their memories stay the same.
        for number in 150..=250_u8 {
            let expected = kybra.users.insert(Kept(owner(number)), Kept(user(number / 2)));
            let (found,): (Option<User>,) = compiled.call("put_user", (owner(number), user(number / 2)));
            assert_eq!(found, expected.map(|user| user.0));
        }
        for number in (0..250).step_by(4) {
            let expected = kybra.users.remove(&Kept(owner(number)));
            let (found,): (Option<User>,) = compiled.call("drop_user", (owner(number),));
            assert_eq!(found, expected.map(|user| user.0));
        }
        for number in 190..220_u8 {
            let expected = kybra.places.insert(Kept(place(number)), Kept(rooms(number + 1)));
            let (found,): (bool,) = compiled.call("put_place", (place(number), rooms(number + 1)));
            assert_eq!(found, expected.is_some());
            let expected = kybra.kinds.insert(Kept(kind(number)), Kept("again".to_owned()));
            let (found,): (Option<String>,) = compiled.call("put_kind", (kind(number), "again"));
            assert_eq!(found, expected.map(|note| note.0));
        }
        compiled.agrees_with(&kybra);
        let ours = compiled.stable_memory();
        assert!(*ours.borrow() == *stable.borrow(), "the memories differ");

        // Kybra's canister is installed again, reads what ours wrote, and hands it over once more.
        let mut again = Kybra::on(&ours);
        assert_eq!(
            (again.users(), again.places(), again.kinds()),
            (kybra.users(), kybra.places(), kybra.kinds())
        );
        again.users.insert(Kept(owner(7)), Kept(user(8)));
        compiled.take_over(&ours);
        compiled.agrees_with(&again);
    });
}
