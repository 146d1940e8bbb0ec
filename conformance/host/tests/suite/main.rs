//! The suite of the host: one binary, a module for each subject.

mod address_space;
mod cycles;
mod freezing;
mod harness;
mod instance_state;
mod lifecycle;
mod limits;
mod matrix;
mod metering_api;
mod metering_heap;
mod metering_wasm;
mod random_modules;
mod rejections;
mod stable_memory;
mod system_api;
mod timers;
