//! The pages, one file each, with a template of the same name.

pub(super) mod animal;
pub(super) mod animals;
pub(super) mod home;
pub(super) mod look;
pub(super) mod photo;
pub(crate) mod record;
pub(super) mod recorded;
pub(super) mod session;
pub(super) mod sign_in;
pub(super) mod start;
pub(super) mod today;
pub(super) mod why;
