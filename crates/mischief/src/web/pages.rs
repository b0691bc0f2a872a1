//! The pages, one file each, with a template of the same name.

pub(super) mod animal;
pub(super) mod animals;
pub(super) mod begin;
pub(crate) mod handbook;
pub(super) mod home;
pub(super) mod homes;
pub(super) mod household;
pub(super) mod introduction;
pub(super) mod introductions;
pub(super) mod join;
pub(super) mod log;
pub(super) mod look;
pub(super) mod may_meet;
pub(super) mod meeting;
pub(super) mod passport;
pub(super) mod photo;
pub(super) mod quarantine;
pub(crate) mod record;
pub(super) mod recorded;
pub(super) mod session;
pub(super) mod sign_in;
pub(super) mod sitting;
pub(super) mod start;
pub(super) mod today;
pub(super) mod why;
pub(super) mod you;
