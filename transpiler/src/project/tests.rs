//! Reading files and finding imports.

use std::path::PathBuf;

use lowering::diagnostics::Code;

use super::{Project, ProjectError, load};

/// A folder with files, which goes away with it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (name, bytes) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().expect("a file is in a folder"))
                .expect("the folder is writable");
            std::fs::write(path, bytes).expect("the folder is writable");
        }
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn load(&self, entry: &str) -> Project {
        load(&self.path(entry)).expect("the files are there")
    }
}

fn names(project: &Project) -> Vec<&str> {
    project.modules.iter().map(|module| module.name.as_str()).collect()
}

fn entry(bytes: &[u8]) -> Project {
    Folder::new(&[("main.py", bytes)]).load("main.py")
}

#[test]
fn a_missing_file_and_a_folder_are_errors_of_one_line() {
    let folder = Folder::new(&[("pkg/a.py", b"")]);
    let missing = load(&folder.path("main.py")).expect_err("it is missing");
    assert!(matches!(missing, ProjectError::NotFound(_)));
    assert!(missing.to_string().ends_with("main.py: there is no such file"), "{missing}");
    let is_folder = load(&folder.path("pkg")).expect_err("it is a folder");
    assert!(matches!(is_folder, ProjectError::IsFolder(_)));
    assert!(!is_folder.to_string().contains('\n'));
}

#[test]
fn what_is_not_utf8_is_a_diagnostic_at_the_first_bad_byte() {
    let project = entry(b"x = 1\r\ny = '\xe9'\n");
    let [error] = &project.diagnostics[..] else { panic!("{:?}", project.diagnostics) };
    assert_eq!(error.code, Code::NotUtf8);
    assert_eq!(error.message, "the file is not UTF-8: byte 0xe9 at position 12");
    let span = error.primary.as_ref().expect("a place").span;
    let file = &project.sources[span.file];
    assert_eq!((file.line(span.start), file.column(span.start)), (2, 6));
    assert!(project.modules[0].broken);
}

#[test]
fn encodings_are_declared_by_pep_263() {
    for (bytes, code) in [
        (&b"\xef\xbb\xbfx = 1\n"[..], None),
        (b"# -*- coding: utf-8 -*-\n", None),
        (b"#!/usr/bin/python\n# vim: set fileencoding=UTF_8 :\n", None),
        (b"\xef\xbb\xbf# coding: latin-1\n", Some(Code::NotUtf8)),
        (b"# coding: latin-1\n", Some(Code::NotUtf8)),
        (b"\n# coding=cp1252\n", Some(Code::NotUtf8)),
        (b"x = 1\n# coding: latin-1\n", None),
        (b"\n\n# coding: latin-1\n", None),
        (b"x = 'coding: latin-1'\n", None),
        (b"x = '\0'\n", Some(Code::SyntaxError)),
    ] {
        let found: Vec<Code> = entry(bytes).diagnostics.iter().map(|found| found.code).collect();
        assert_eq!(found, code.into_iter().collect::<Vec<_>>(), "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn lines_end_as_pythons_tokenizer_sees_them() {
    let project = entry(b"\xef\xbb\xbfx = 1\r\ny = 2\rz = 3\n");
    assert_eq!(
        project.sources.iter().next().map(|file| file.text.as_str()),
        Some("x = 1\ny = 2\nz = 3\n")
    );
}

#[test]
fn imports_are_followed_at_any_depth_of_nesting() {
    let folder = Folder::new(&[
        ("main.py", b"import a\ndef f():\n    if 1:\n        from pkg import sub, name\n    class C:\n        import b\n"),
        ("a.py", b"import main\nimport c\n"),
        ("b.py", b""),
        ("c.py", b"import math, kybra, os\n"),
        ("pkg/__init__.py", b"from . import other\n"),
        ("pkg/sub.py", b"from .deep.er import x\nfrom ..nowhere import y\n"),
        ("pkg/other.py", b""),
        ("pkg/deep/er.py", b"from ...a import z\n"),
        ("unused.py", b""),
    ]);
    let project = folder.load("main.py");
    assert_eq!(
        names(&project),
        ["main", "a", "pkg", "pkg.sub", "b", "c", "pkg.other", "pkg.deep", "pkg.deep.er"]
    );
    let shown: Vec<&str> = project.sources.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(shown[..4], ["main.py", "a.py", "pkg/__init__.py", "pkg/sub.py"]);
}

#[test]
fn modules_are_found_from_the_projects_root_and_the_entrys_folder_goes_first() {
    let folder = Folder::new(&[
        ("dfx.json", b"{}"),
        ("shared.py", b"where = 'root'\n"),
        ("only_root.py", b""),
        ("src/shared.py", b"where = 'src'\n"),
        ("src/main.py", b"import shared\nimport only_root\nimport src.shared\n"),
    ]);
    let project = folder.load("src/main.py");
    assert_eq!(names(&project), ["main", "shared", "only_root", "src"]);
    assert_eq!(project.module("src.shared"), project.module("shared"));
}

#[test]
fn an_entry_inside_a_package_imports_relatively() {
    let folder = Folder::new(&[
        ("bank/__init__.py", b""),
        ("bank/app/__init__.py", b""),
        ("bank/app/main.py", b"from . import views\nfrom ..ledger import total\nimport bank.ledger\n"),
        ("bank/app/views.py", b""),
        ("bank/ledger.py", b"total = 1\n"),
    ]);
    let project = folder.load("bank/app/main.py");
    assert_eq!(names(&project), ["main", "bank", "bank.app", "bank.app.views", "bank.ledger"]);
    assert_eq!(project.modules[0].package, "bank.app");
    assert_eq!(project.module("bank.app.main"), project.module("main"));
}

#[test]
fn a_regular_library_module_goes_before_a_folder_of_its_name() {
    let folder = Folder::new(&[
        ("main.py", b"import math, time, tools.x\n"),
        ("math/x.py", b""),
        ("time.py", b""),
        ("tools/x.py", b""),
    ]);
    assert_eq!(names(&folder.load("main.py")), ["main", "tools", "tools.x"]);
}

#[test]
fn a_file_with_syntax_errors_does_not_stop_the_others() {
    let folder =
        Folder::new(&[("main.py", b"import a, b\n"), ("a.py", b"x = = 1\n"), ("b.py", b"y = = 2\n")]);
    let project = folder.load("main.py");
    assert_eq!(names(&project), ["main", "a", "b"]);
    assert_eq!(project.diagnostics.len(), 2);
}
