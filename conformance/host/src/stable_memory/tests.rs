//! The overlay: what a message sees, what it pays for, and what is left of it.

use super::{StableMemory, WASM_PAGE_BYTES};

fn one_page() -> StableMemory {
    let mut memory = StableMemory::new();
    assert_eq!(memory.grow(1, 10), Some(0));
    memory.commit();
    memory
}

#[test]
fn a_write_across_pages_is_read_back() {
    let mut memory = one_page();
    let data: Vec<u8> = (0..9000u32).map(|n| (n % 251) as u8).collect();
    memory.write(100, &data);
    let mut back = vec![0; 9002];
    memory.read(99, &mut back);
    assert_eq!(back[0], 0);
    assert_eq!(&back[1..9001], &data[..]);
    assert_eq!(back[9001], 0);
}

#[test]
fn a_page_is_clean_until_written_and_again_after_commit() {
    let mut memory = one_page();
    assert_eq!(memory.clean_pages(4095, 2), 2);
    memory.write(4095, &[1]);
    assert_eq!(memory.clean_pages(4095, 2), 1);
    memory.commit();
    assert_eq!(memory.clean_pages(4095, 2), 2);
}

#[test]
fn rollback_restores_content_and_size() {
    let mut memory = one_page();
    memory.write(0, &[7]);
    memory.commit();
    memory.write(0, &[8]);
    assert_eq!(memory.grow(2, 10), Some(1));
    memory.rollback();
    let mut byte = [0];
    memory.read(0, &mut byte);
    assert_eq!(byte, [7]);
    assert_eq!(memory.bytes(), WASM_PAGE_BYTES);
}

#[test]
fn growth_beyond_the_limit_or_the_integers_fails() {
    let mut memory = one_page();
    assert_eq!(memory.grow(10, 10), None);
    assert_eq!(memory.grow(u64::MAX, 10), None);
    assert_eq!(memory.grow(9, 10), Some(1));
}

#[test]
fn an_empty_range_touches_no_page() {
    let mut memory = one_page();
    assert_eq!(memory.clean_pages(4096, 0), 0);
    assert_eq!(memory.mark_accessed(4096, 0), 0);
    assert_eq!(memory.mark_accessed(4095, 2), 2);
}
