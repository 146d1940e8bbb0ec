//! The mode a message executes in, which decides what it may call.

use std::fmt;

/// What kind of execution is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The module's start function.
    Start,
    /// `canister_init`.
    Init,
    /// `canister_post_upgrade`.
    PostUpgrade,
    /// `canister_pre_upgrade`.
    PreUpgrade,
    /// An update method.
    Update,
    /// A query method called as an update.
    ReplicatedQuery,
    /// A query method called as a query.
    NonReplicatedQuery,
    /// The transform function of an HTTPS outcall.
    HttpTransform,
    /// A composite query.
    CompositeQuery,
    /// The callback for a reply.
    ReplyCallback,
    /// The callback for a rejection.
    RejectCallback,
    /// The callback for a reply, in a composite query.
    CompositeReplyCallback,
    /// The callback for a rejection, in a composite query.
    CompositeRejectCallback,
    /// The cleanup after a callback trapped.
    Cleanup,
    /// The cleanup in a composite query.
    CompositeCleanup,
    /// `canister_inspect_message`.
    InspectMessage,
    /// `canister_heartbeat`.
    Heartbeat,
    /// `canister_global_timer`.
    GlobalTimer,
    /// `canister_on_low_wasm_memory`.
    OnLowWasmMemory,
}

impl Mode {
    /// All modes.
    pub const ALL: [Self; 19] = [
        Self::Start,
        Self::Init,
        Self::PostUpgrade,
        Self::PreUpgrade,
        Self::Update,
        Self::ReplicatedQuery,
        Self::NonReplicatedQuery,
        Self::HttpTransform,
        Self::CompositeQuery,
        Self::ReplyCallback,
        Self::RejectCallback,
        Self::CompositeReplyCallback,
        Self::CompositeRejectCallback,
        Self::Cleanup,
        Self::CompositeCleanup,
        Self::InspectMessage,
        Self::Heartbeat,
        Self::GlobalTimer,
        Self::OnLowWasmMemory,
    ];

    /// The letter of the interface specification.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Start => "s",
            Self::Init | Self::PostUpgrade => "I",
            Self::PreUpgrade => "G",
            Self::Update => "U",
            Self::ReplicatedQuery => "RQ",
            Self::NonReplicatedQuery => "NRQ",
            Self::HttpTransform => "TQ",
            Self::CompositeQuery => "CQ",
            Self::ReplyCallback => "Ry",
            Self::RejectCallback => "Rt",
            Self::CompositeReplyCallback => "CRy",
            Self::CompositeRejectCallback => "CRt",
            Self::Cleanup => "C",
            Self::CompositeCleanup => "CC",
            Self::InspectMessage => "F",
            Self::Heartbeat | Self::GlobalTimer | Self::OnLowWasmMemory => "T",
        }
    }

    /// Whether the result goes through consensus: dirty heap pages are charged
    /// and changes are kept.
    #[must_use]
    pub const fn is_replicated(self) -> bool {
        match self {
            Self::Start
            | Self::Init
            | Self::PostUpgrade
            | Self::PreUpgrade
            | Self::Update
            | Self::ReplicatedQuery
            | Self::ReplyCallback
            | Self::RejectCallback
            | Self::Cleanup
            | Self::Heartbeat
            | Self::GlobalTimer
            | Self::OnLowWasmMemory => true,
            Self::NonReplicatedQuery
            | Self::HttpTransform
            | Self::CompositeQuery
            | Self::CompositeReplyCallback
            | Self::CompositeRejectCallback
            | Self::CompositeCleanup
            | Self::InspectMessage => false,
        }
    }
}

impl fmt::Display for Mode {
    /// The replica's words, as in "cannot be executed in init mode".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Start => "start",
            Self::Init | Self::PostUpgrade => "init",
            Self::PreUpgrade => "pre upgrade",
            Self::Update => "update",
            Self::ReplicatedQuery => "replicated query",
            Self::NonReplicatedQuery => "non replicated query",
            Self::HttpTransform => "http transform",
            Self::CompositeQuery => "composite query",
            Self::ReplyCallback => "reply callback",
            Self::RejectCallback => "reject callback",
            Self::CompositeReplyCallback => "composite reply callback",
            Self::CompositeRejectCallback => "composite reject callback",
            Self::Cleanup => "cleanup",
            Self::CompositeCleanup => "composite cleanup",
            Self::InspectMessage => "inspect message",
            Self::Heartbeat => "heartbeat",
            Self::GlobalTimer => "global timer",
            Self::OnLowWasmMemory => "on low wasm memory",
        })
    }
}

/// A set of modes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModeSet(u32);

impl ModeSet {
    /// Reads the specification's notation: letters separated by spaces, `*`
    /// for all but start.
    #[must_use]
    pub fn parse(letters: &str) -> Self {
        let allowed = |mode: &Mode| {
            letters.split(' ').any(|letter| match letter {
                "*" => *mode != Mode::Start,
                letter => letter == mode.letter(),
            })
        };
        let modes = Mode::ALL.into_iter().filter(allowed);
        Self(modes.fold(0, |bits, mode| bits | 1 << mode as u32))
    }

    /// Whether the mode is in the set.
    #[must_use]
    pub const fn contains(self, mode: Mode) -> bool {
        self.0 & 1 << mode as u32 != 0
    }
}
