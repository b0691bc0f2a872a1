//! Questions: what pages and commands show, one file each. What to do now is asked of a
//! [`Situation`](crate::situation::Situation).

mod history;

pub use history::{Entry, HistoryPage};
