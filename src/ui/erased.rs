//! Views, memos, effects, lists and conditions as in Leptos, compiled once instead of for every type of value and every
//! place of use: that is a tenth of the page.
//!
//! A file that uses one of them names it after the prelude, whose name it then stands for.

use leptos::children::{ChildrenFn, ViewFn};
use leptos::prelude as leptos_own;
use leptos::prelude::*;
use std::any::Any;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

/// What is drawn, its type forgotten: lists and conditions of each kind of element would be compiled one by one.
macro_rules! view {
    ($($what:tt)*) => {
        ::leptos::prelude::IntoAny::into_any(::leptos::prelude::view! { $($what)* })
    };
}
pub(in crate::ui) use view;

/// A value worked out when what it reads has changed; who reads it runs again when it has another value.
pub struct Memo<T> {
    value: leptos_own::Memo<Erased>,
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// What can be held: its type is forgotten, and how two of it are compared is not.
trait Held: Any + Send + Sync {
    fn is_same(&self, other: &dyn Held) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Held for T {
    fn is_same(&self, other: &dyn Held) -> bool {
        (other as &dyn Any).downcast_ref::<T>().is_some_and(|other| self == other)
    }
}

#[derive(Clone)]
struct Erased(Arc<dyn Held>);

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

impl Erased {
    #[expect(clippy::expect_used, reason = "`Memo<T>` alone makes it, of a `T`")]
    fn value<T: 'static>(&self) -> &T {
        (&*self.0 as &dyn Any).downcast_ref::<T>().expect("a memo holds its own type")
    }
}

type Compute = Box<dyn Fn(Option<&Erased>) -> Erased + Send + Sync>;

fn memo(compute: Compute) -> leptos_own::Memo<Erased> {
    leptos_own::Memo::new(compute)
}

// Not by the traits of Leptos, whose methods are compiled for every closure that reads.
fn tracked(memo: leptos_own::Memo<Erased>) -> Erased {
    memo.get()
}

fn untracked(memo: leptos_own::Memo<Erased>) -> Erased {
    memo.get_untracked()
}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// The value that `compute` makes, given the one before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let compute =
            move |before: Option<&Erased>| Erased(Arc::new(compute(before.map(Erased::value::<T>))));
        Self { value: memo(Box::new(compute)), holds: PhantomData }
    }

    /// Reads it, and runs again when it changes.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(tracked(self.value).value())
    }

    /// Reads it without a subscription: for handlers.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(untracked(self.value).value())
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
        tracked(self.value);
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
