//! The memories of structures, and structures that are made when they are first used.

use std::cell::RefCell;
use std::thread::LocalKey;

use ic_stable_structures::DefaultMemoryImpl;
use ic_stable_structures::memory_manager::{MemoryId, MemoryManager, VirtualMemory};

/// The memory of one structure.
pub type Memory = VirtualMemory<DefaultMemoryImpl>;

thread_local! {
    static MANAGER: MemoryManager<DefaultMemoryImpl> = MemoryManager::init(DefaultMemoryImpl::default());
}

/// A [`Memory`] as the version of `ic-stable-structures` takes it that Kybra uses. One manager serves
/// both: its layout is the same in all versions.
pub struct SharedMemory<M = Memory>(pub M);

impl<M: ic_stable_structures::Memory> kybra_stable_structures::Memory for SharedMemory<M> {
    fn size(&self) -> u64 {
        self.0.size()
    }

    fn grow(&self, pages: u64) -> i64 {
        self.0.grow(pages)
    }

    fn read(&self, offset: u64, dst: &mut [u8]) {
        self.0.read(offset, dst);
    }

    fn write(&self, offset: u64, src: &[u8]) {
        self.0.write(offset, src);
    }
}

/// A structure of `ic-stable-structures`.
pub trait Structure: Sized {
    /// Python's name of the class.
    const NAME: &'static str;

    /// The structure that the memory holds; a new one where it holds nothing. A log has a second
    /// memory; every other structure leaves it alone.
    ///
    /// # Panics
    /// Traps where the memory holds something else.
    fn open(id: u8, second: u8) -> Self;
}

/// The memory of an id, for a structure whose bytes begin with `magic`.
///
/// # Panics
/// Traps where it holds something else, which the structure would overwrite.
pub(super) fn memory(id: u8, magic: [u8; 3], name: &str) -> Memory {
    let memory = MANAGER.with(|manager| manager.get(MemoryId::new(id)));
    if let Some(found) = magic_of(&memory)
        && found != magic
    {
        let held = String::from_utf8_lossy(&found);
        refuse(id, name, &format!("it holds a structure of another kind ({held})"));
    }
    memory
}

/// The first bytes of a memory; `None` where nothing is written there.
pub(super) fn magic_of(memory: &impl ic_stable_structures::Memory) -> Option<[u8; 3]> {
    if memory.size() == 0 {
        return None;
    }
    let mut found = [0; 3];
    memory.read(0, &mut found);
    (found != [0; 3]).then_some(found)
}

/// Ends the message: the memory does not hold what is declared.
#[cold]
pub(super) fn refuse(id: u8, name: &str, reason: &str) -> ! {
    crate::exception::trap(&format!("{name}: the memory {id} cannot be used: {reason}"))
}

/// A structure at a place in stable memory, made or found when it is first used.
pub struct Stable<T> {
    id: u8,
    second: u8,
    structure: RefCell<Option<T>>,
}

impl<T> Stable<T> {
    /// The structure in the memory of this id.
    pub const fn at(id: u8) -> Self {
        Self::over(id, id)
    }

    /// The structure in two memories: a log's index and its data.
    pub const fn over(id: u8, second: u8) -> Self {
        Self { id, second, structure: RefCell::new(None) }
    }
}

impl<T: Structure> Stable<T> {
    pub(super) fn with<R>(&self, use_it: impl FnOnce(&mut T) -> R) -> R {
        let mut structure = self.structure.borrow_mut();
        use_it(structure.get_or_insert_with(|| T::open(self.id, self.second)))
    }

    /// As [`with`](Self::with), made by `open` from the ids of its memory where it was not used yet.
    pub(super) fn with_or<R>(&self, open: impl FnOnce(u8) -> T, use_it: impl FnOnce(&mut T) -> R) -> R {
        let mut structure = self.structure.borrow_mut();
        use_it(structure.get_or_insert_with(|| open(self.id)))
    }
}

/// Runs with the structure, which no code of the program may do meanwhile.
pub(super) fn open<T: Structure, R>(
    key: &'static LocalKey<Stable<T>>,
    use_it: impl FnOnce(&mut T) -> R,
) -> R {
    key.with(|stable| stable.with(use_it))
}
