//! Tells cargo what the command line embeds: `include_dir!` does not notice new files.

fn main() {
    for embedded in ["../mini_runtime/src", "../mini_runtime/Cargo.toml", "resources"] {
        println!("cargo::rerun-if-changed={embedded}");
    }
}
