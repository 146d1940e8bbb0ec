//! A program's exports as a Candid service.

use std::collections::BTreeMap;

use candid::TypeEnv;
use candid::types::{Field, FuncMode as Mode, Function, Label, Type, TypeInner};
use lowering::emit::{CandidHeaders, MessageHeaders};
use lowering::hir::{
    Annotation, AnnotationKind, FloatWidth, FuncMode, FuncType, IntWidth, MethodKind, RecordId,
    RecordKind, ServiceId,
};
use lowering::ir::Program;

use super::headers::header;
use super::state::state_header;

/// A declared service.
#[derive(Clone, Debug)]
pub struct Declared {
    env: TypeEnv,
    actor: Type,
    /// What messages and stored values begin with.
    pub headers: CandidHeaders,
}

impl Declared {
    /// The `.did` file.
    pub fn text(&self) -> String {
        let mut text = candid::pretty::candid::compile(&self.env, &Some(self.actor.clone()));
        if !text.ends_with('\n') {
            text.push('\n');
        }
        text
    }
}

/// A method or stable structure has a parameter or result that has no Candid type; `resolve` refuses such programs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{method} has a type that is not a Candid type")]
pub struct UnsupportedType {
    /// The name of the method or stable structure.
    pub method: String,
}

/// The service that a program's methods make: queries and updates, and the arguments of `@init`.
/// Types named in Python keep their names.
///
/// # Errors
/// If an annotation has no Candid type.
pub fn declare(program: &Program) -> Result<Declared, UnsupportedType> {
    let mut types =
        Types { program, env: TypeEnv::new(), names: BTreeMap::new(), services: BTreeMap::new() };
    let mut methods = Vec::new();
    let mut init = None;
    let mut signatures = Vec::new();
    for export in &program.exports {
        let convert = |types: &mut Types<'_>| -> Option<Function> {
            let args = export.params.iter().map(|(_, ty)| types.convert(ty)).collect::<Option<_>>()?;
            let rets = types.results(&export.result)?;
            Some(Function { modes: modes(export.kind), args, rets })
        };
        let mut signature = None;
        let unsupported = || UnsupportedType { method: export.name.clone() };
        match export.kind {
            MethodKind::Query | MethodKind::Update => {
                let function = convert(&mut types).ok_or_else(unsupported)?;
                signature = Some(function.clone());
                methods.push((export.name.clone(), TypeInner::Func(function).into()));
            }
            MethodKind::Init => {
                let function = convert(&mut types).ok_or_else(unsupported)?;
                init = Some(function.args.clone());
                signature = Some(function);
            }
            // It is no part of the service, and neither are types that only it takes.
            MethodKind::PostUpgrade => {
                let mut types = types.clone();
                let function = convert(&mut types).ok_or_else(unsupported)?;
                signatures.push(Some((types.env, function)));
                continue;
            }
            MethodKind::PreUpgrade | MethodKind::Heartbeat | MethodKind::InspectMessage => {}
        }
        signatures.push(signature.map(|function| (types.env.clone(), function)));
    }
    methods.sort_by(|(left, _): &(String, Type), (right, _)| left.cmp(right));
    let service: Type = TypeInner::Service(methods).into();
    let actor = match init {
        Some(args) if !args.is_empty() => TypeInner::Class(args, service).into(),
        Some(_) | None => service,
    };
    let mut stored = Vec::new();
    for stable in &program.stables {
        let unsupported = || UnsupportedType { method: stable.name.clone() };
        let parts = stable.parts.iter().map(|part| types.convert(&part.annotation));
        let parts: Vec<Type> = parts.collect::<Option<_>>().ok_or_else(unsupported)?;
        stored.push(parts);
    }
    let env = &types.env;
    let stored = stored
        .iter()
        .map(|parts| parts.iter().map(|part| header(env, std::slice::from_ref(part))).collect());
    let stored = stored.collect();
    let messages = signatures.into_iter().map(|signature| match signature {
        None => MessageHeaders::default(),
        Some((env, Function { args, rets, .. })) => {
            MessageHeaders { arguments: header(&env, &args), reply: header(&env, &rets) }
        }
    });
    let headers = CandidHeaders { messages: messages.collect(), stored, state: state_header(program) };
    Ok(Declared { headers, actor, env: types.env.clone() })
}

/// The headers of a program without methods.
pub fn stored_headers(program: &Program) -> CandidHeaders {
    // What has no Candid type is refused before.
    declare(program).map(|declared| declared.headers).unwrap_or_default()
}

fn modes(kind: MethodKind) -> Vec<Mode> {
    match kind {
        MethodKind::Query => vec![Mode::Query],
        MethodKind::Update
        | MethodKind::Init
        | MethodKind::PreUpgrade
        | MethodKind::PostUpgrade
        | MethodKind::Heartbeat
        | MethodKind::InspectMessage => Vec::new(),
    }
}

#[derive(Clone)]
struct Types<'a> {
    program: &'a Program,
    env: TypeEnv,
    /// Names given to records.
    names: BTreeMap<RecordId, String>,
    /// Names given to services.
    services: BTreeMap<ServiceId, String>,
}

impl Types<'_> {
    fn results(&mut self, result: &Annotation) -> Option<Vec<Type>> {
        if let AnnotationKind::Manual(inner) = &result.kind {
            return self.results(inner);
        }
        if result.kind == AnnotationKind::None {
            return Some(Vec::new());
        }
        Some(vec![self.convert(result)?])
    }

    fn func(&mut self, ty: &FuncType) -> Option<TypeInner> {
        let modes = match ty.mode {
            FuncMode::Query => vec![Mode::Query],
            FuncMode::Update => Vec::new(),
            FuncMode::Oneway => vec![Mode::Oneway],
        };
        let args = ty.params.iter().map(|param| self.convert(param)).collect::<Option<_>>()?;
        Some(TypeInner::Func(Function { modes, args, rets: self.results(&ty.result)? }))
    }

    fn convert(&mut self, annotation: &Annotation) -> Option<Type> {
        let inner = match &annotation.kind {
            AnnotationKind::None | AnnotationKind::Null => TypeInner::Null,
            AnnotationKind::Principal => TypeInner::Principal,
            AnnotationKind::Reserved => TypeInner::Reserved,
            AnnotationKind::Empty => TypeInner::Empty,
            AnnotationKind::Func(ty) => self.func(ty)?,
            AnnotationKind::Service(id) => TypeInner::Var(self.service(*id)?),
            AnnotationKind::Bool => TypeInner::Bool,
            AnnotationKind::Int(width) => integer(*width),
            AnnotationKind::Float(FloatWidth::Float32) => TypeInner::Float32,
            AnnotationKind::Float(FloatWidth::Float64) => TypeInner::Float64,
            AnnotationKind::Str => TypeInner::Text,
            AnnotationKind::Bytes => TypeInner::Vec(TypeInner::Nat8.into()),
            AnnotationKind::Tuple(items) => {
                let field = |(index, item)| {
                    let id = Label::Id(u32::try_from(index).ok()?).into();
                    Some(Field { id, ty: self.convert(item)? })
                };
                TypeInner::Record(items.iter().enumerate().map(field).collect::<Option<_>>()?)
            }
            AnnotationKind::List(item) => TypeInner::Vec(self.convert(item)?),
            AnnotationKind::Optional(item) => TypeInner::Opt(self.convert(item)?),
            AnnotationKind::Record(id) => TypeInner::Var(self.record(*id)?),
            AnnotationKind::ByteArray
            | AnnotationKind::Union(_)
            | AnnotationKind::Dict(..)
            | AnnotationKind::TupleOf(_)
            | AnnotationKind::Set(_)
            | AnnotationKind::FrozenSet(_)
            | AnnotationKind::Iterator(_)
            | AnnotationKind::Manual(_)
            | AnnotationKind::Exception(_)
            | AnnotationKind::Callable(..)
            | AnnotationKind::Unknown => return None,
        };
        Some(inner.into())
    }

    /// The name of a record's type, which is declared at the first use.
    fn record(&mut self, id: RecordId) -> Option<String> {
        if let Some(name) = self.names.get(&id) {
            return Some(name.clone());
        }
        let program = self.program;
        let record = &program.records[id.index()];
        let name = self.free_name(&record.name);
        self.names.insert(id, name.clone());
        // Its place is taken before its fields are converted, which may refer to it.
        self.env.0.insert(name.clone(), TypeInner::Null.into());
        let mut fields = Vec::new();
        for field in &record.fields {
            let id = Label::Named(field.candid_name().to_owned()).into();
            fields.push(Field { id, ty: self.convert(&field.annotation)? });
        }
        fields.sort_by_key(|field: &Field| field.id.get_id());
        let ty = match record.kind {
            RecordKind::Dict | RecordKind::Record => TypeInner::Record(fields),
            RecordKind::Variant => TypeInner::Variant(fields),
        };
        self.env.0.insert(name.clone(), ty.into());
        Some(name)
    }

    /// The name of a service's type, which is declared at the first use.
    fn service(&mut self, id: ServiceId) -> Option<String> {
        if let Some(name) = self.services.get(&id) {
            return Some(name.clone());
        }
        let program = self.program;
        let service = &program.services[id.index()];
        let name = self.free_name(&service.name);
        self.services.insert(id, name.clone());
        self.env.0.insert(name.clone(), TypeInner::Null.into());
        let mut methods = Vec::new();
        for method in &service.methods {
            methods.push((method.name.clone(), self.func(&method.ty)?.into()));
        }
        methods.sort_by(|(left, _): &(String, Type), (right, _)| left.cmp(right));
        self.env.0.insert(name.clone(), TypeInner::Service(methods).into());
        Some(name)
    }

    /// The class's name as far as Candid allows, told apart from those already given.
    fn free_name(&self, class: &str) -> String {
        let plain: String =
            class.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        // Candid's keywords, `service` and `import` among them, are all lower case.
        let base = if plain.starts_with(|c: char| c.is_ascii_uppercase()) {
            plain
        } else {
            format!("T_{plain}")
        };
        let mut name = base.clone();
        let mut count = 1;
        while self.env.0.contains_key(&name) {
            count += 1;
            name = format!("{base}_{count}");
        }
        name
    }
}

fn integer(width: IntWidth) -> TypeInner {
    match width {
        IntWidth::Int => TypeInner::Int,
        IntWidth::Nat => TypeInner::Nat,
        IntWidth::Int8 => TypeInner::Int8,
        IntWidth::Int16 => TypeInner::Int16,
        IntWidth::Int32 => TypeInner::Int32,
        IntWidth::Int64 => TypeInner::Int64,
        IntWidth::Nat8 => TypeInner::Nat8,
        IntWidth::Nat16 => TypeInner::Nat16,
        IntWidth::Nat32 => TypeInner::Nat32,
        IntWidth::Nat64 => TypeInner::Nat64,
    }
}
