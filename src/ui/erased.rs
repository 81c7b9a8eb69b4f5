//! Views, memos, effects, lists and conditions as in Leptos, compiled once instead of for every type of value and every
//! place of use: that is a tenth of the page.
//!
//! A file names those that it uses: a name that is imported goes before the same name of Leptos' prelude.

use leptos::children::{ChildrenFn, ViewFn};
use leptos::prelude as leptos_own;
use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, RwLock};

/// What is drawn, its type forgotten: lists and conditions of each kind of element would be compiled one by one.
macro_rules! view {
    ($($what:tt)*) => {
        ::leptos::prelude::IntoAny::into_any(::leptos::prelude::view! { $($what)* })
    };
}
pub(in crate::ui) use view;

/// A value worked out when what it reads has changed; who reads it runs again when it has another value.
pub struct Memo<T: 'static> {
    /// Counts the values there were: who reads is told by it, so that one kind of memo is compiled for all of them.
    version: leptos_own::Memo<u64>,
    worked_out: StoredValue<Arc<WorkedOut<T>>>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// Works out a value, given the one before.
type Compute<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

/// How a value is worked out, and the last one.
struct WorkedOut<T> {
    compute: Compute<T>,
    last: RwLock<Option<Arc<T>>>,
}

impl<T> WorkedOut<T> {
    fn last(&self) -> Option<Arc<T>> {
        self.last.read().map(|last| last.clone()).unwrap_or_default()
    }
}

impl<T: PartialEq> WorkedOut<T> {
    /// Works it out anew; true when it is another value than before.
    fn has_changed(&self) -> bool {
        let before = self.last();
        let now = (self.compute)(before.as_deref());
        if before.is_some_and(|before| *before == now) {
            return false;
        }
        if let Ok(mut last) = self.last.write() {
            *last = Some(Arc::new(now));
        }
        true
    }

    /// The last value. The version is asked for first, so there is one; without one it is worked out for this reader.
    fn value(&self) -> Arc<T> {
        self.last().unwrap_or_else(|| Arc::new((self.compute)(None)))
    }
}

fn version(has_changed: Box<dyn Fn() -> bool + Send + Sync>) -> leptos_own::Memo<u64> {
    leptos_own::Memo::new(move |before: Option<&u64>| {
        before.copied().unwrap_or_default().wrapping_add(u64::from(has_changed()))
    })
}

// Not by the traits of Leptos, whose methods are compiled for every closure that reads.
fn tracked(version: leptos_own::Memo<u64>) {
    version.get();
}

fn untracked(version: leptos_own::Memo<u64>) {
    version.get_untracked();
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// The value that `compute` makes, given the one before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        Self::of(Box::new(compute))
    }

    fn of(compute: Compute<T>) -> Self {
        let worked_out = Arc::new(WorkedOut { compute, last: RwLock::new(None) });
        let anew = Arc::clone(&worked_out);
        Self {
            version: version(Box::new(move || anew.has_changed())),
            worked_out: StoredValue::new(worked_out),
        }
    }

    /// Reads it, and runs again when it changes.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        tracked(self.version);
        read(&self.worked_out.get_value().value())
    }

    /// Reads it without a subscription: for handlers.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        untracked(self.version);
        read(&self.worked_out.get_value().value())
    }

    /// A copy of it; runs again when it changes.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// A copy of it without a subscription: for handlers.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Runs again when it changes.
    pub fn track(&self) {
        tracked(self.version);
    }
}

impl<T: PartialEq + Clone + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::derive(move || memo.get())
    }
}

/// Does something now, and again when what it read has changed.
pub fn effect(run: impl FnMut() + 'static) {
    run_in_effect(Box::new(run));
}

fn run_in_effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// One row of a list, not drawn yet.
struct Row {
    key: u64,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A row for each item, which stays while there is an item of its key.
#[component]
pub fn For<T, K, N, Each, Key, Children>(
    /// The items, in order.
    each: Each,
    /// Tells one item from another.
    key: Key,
    /// Draws one.
    children: Children,
) -> impl IntoView
where
    Each: Fn() -> Vec<T> + Send + 'static,
    Key: Fn(&T) -> K + Send + 'static,
    Children: Fn(T) -> N + Clone + Send + 'static,
    T: Send + 'static,
    K: Hash + 'static,
    N: IntoView + 'static,
{
    let row = move |item: T| {
        let (key, children) = (hash_of(&key(&item)), children.clone());
        Row { key, draw: Box::new(move || children(item).into_any()) }
    };
    list(Box::new(move || each().into_iter().map(&row).collect()))
}

fn list(rows: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    view! { <leptos_own::For each=move || rows() key=|row| row.key children=|row: Row| (row.draw)() /> }
}

/// Of 64 bits: in a list of a thousand rows two of them meet once in forty million million lists.
fn hash_of(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// Something that is there while a condition holds.
#[component]
pub fn Show<When>(
    /// The condition.
    when: When,
    /// What is there then.
    children: ChildrenFn,
    /// What is there otherwise.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView
where
    When: Fn() -> bool + Send + Sync + 'static,
{
    shown(Memo::new(move |_| when()), children, fallback)
}

fn shown(when: Memo<bool>, children: ChildrenFn, fallback: ViewFn) -> AnyView {
    (move || if when.get() { children() } else { fallback.run() }).into_any()
}
