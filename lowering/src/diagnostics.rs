//! Diagnostics as data: a code, a severity, a message, labelled spans and help.
//!
//! Stages accumulate them and go on; rendering belongs to `transpiler::report`. Every code has a page
//! in `lowering/resources/diagnostics/`.

use crate::source::Span;

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Compiles, and raises or behaves surprisingly at run time, as CPython would.
    Warning,
    /// The program is refused.
    Error,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// The stable code of a kind of diagnostic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The code as shown to people: `KA0001`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }
        }
    };
}

codes! {
    /// The file is not valid Python.
    SyntaxError = "KA0001",
    /// The file is not UTF-8.
    NotUtf8 = "KA0002",
    /// Brackets, blocks or operators are nested deeper than the compiler follows.
    TooDeep = "KA0003",
    /// An imported module was not found among the program's files or the supported modules.
    ModuleNotFound = "KA0004",
    /// An imported name does not exist in its module.
    ImportNotFound = "KA0005",
    /// A statement form outside the supported language.
    UnsupportedStatement = "KA0006",
    /// An expression form outside the supported language.
    UnsupportedExpression = "KA0007",
    /// A decorator that is not supported.
    UnsupportedDecorator = "KA0008",
    /// An annotation that is not supported or does not name a type.
    UnsupportedAnnotation = "KA0009",
    /// A name that is bound nowhere: NameError at run time.
    UnknownName = "KA0010",
    /// A variable holds values of types that cannot be told apart at compile time.
    ConflictingTypes = "KA0011",
    /// The type of a variable, parameter or empty container cannot be told.
    UnknownType = "KA0012",
    /// An operation that CPython would refuse with TypeError.
    TypeMismatch = "KA0013",
    /// An attribute or method that the type does not have, or that is not supported.
    UnknownAttribute = "KA0014",
    /// A call whose arguments do not fit the parameters.
    BadCall = "KA0015",
    /// A canister method without annotations.
    MissingAnnotation = "KA0016",
    /// A canister method declared twice, or a system method with the wrong shape.
    BadMethod = "KA0017",
    /// A function or class that is bound more than once or conditionally.
    RebindsDefinition = "KA0018",
    /// A function may be called before its `def` has run.
    UsedBeforeDefinition = "KA0019",
    /// A field that the TypedDict does not declare, or a missing one.
    BadRecord = "KA0020",
    /// A value of the wrong type where a value crosses the canister's boundary.
    WrongTypeAtBoundary = "KA0021",
    /// A builtin function or module function that is not supported.
    UnsupportedBuiltin = "KA0022",
    /// An integer or float literal mixture whose result type depends on values.
    ValueDependentType = "KA0023",
    /// A file with neither canister methods nor statements.
    EmptyProgram = "KA0024",
    /// A comparison whose answer a declaration of a strict integer fixes.
    ConstantComparison = "KA0025",
    /// A comment for the compiler that it does not know.
    UnknownDirective = "KA0026",
    /// An operation that raises where a value is None, as it may be.
    MayBeNone = "KA0027",
    /// A stable structure whose declaration does not say what it needs to.
    BadStable = "KA0028",
    /// A memory that two stable structures are given.
    MemoryUsedTwice = "KA0029",
    /// A module variable that does not survive upgrades although the program asks for it.
    StateNotKept = "KA0030",
    /// State that survives upgrades together with what it does not go with.
    StateConflict = "KA0031",
    /// A `Service` class of the wrong shape.
    BadService = "KA0032",
}

/// A span with what it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is to be seen there; may be empty for the primary label.
    pub message: String,
}

/// One message to the author of a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Which kind.
    pub code: Code,
    /// How grave.
    pub severity: Severity,
    /// One sentence without a final full stop.
    pub message: String,
    /// The place it is about; `None` only for a file as a whole that could not be read.
    pub primary: Option<Label>,
    /// Other places that explain it.
    pub secondary: Vec<Label>,
    /// What to write instead, one suggestion an entry.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// An error at `span`.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, span, message)
    }

    /// A warning at `span`.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, span, message)
    }

    fn new(code: Code, severity: Severity, span: Span, message: impl Into<String>) -> Self {
        let primary = Some(Label { span, message: String::new() });
        Self {
            code,
            severity,
            message: message.into(),
            primary,
            secondary: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Says at the primary span what is to be seen there.
    #[must_use]
    pub fn label(mut self, message: impl Into<String>) -> Self {
        if let Some(primary) = &mut self.primary {
            primary.message = message.into();
        }
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn also(mut self, span: Span, message: impl Into<String>) -> Self {
        self.secondary.push(Label { span, message: message.into() });
        self
    }

    /// Adds a suggestion.
    #[must_use]
    pub fn help(mut self, message: impl Into<String>) -> Self {
        self.help.push(message.into());
        self
    }

    /// Whether the program is refused because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
