//! Questions: what pages and commands show, one file each. What to do now is asked of a
//! [`Situation`](crate::situation::Situation).

mod deeds;
mod doctor;
mod history;
mod photos;
mod since;
mod tables;

pub use deeds::Done;
pub use doctor::{Checkup, Complaint, checkup};
pub use history::{Entry, HistoryPage};
pub use photos::Photo;
pub use since::{Lines, Past};
pub use tables::{Column, Sight, TABLES, Table, Written};
