//! The pure heart of mischief: what happened, what it means, what may be done, what to do now.
//!
//! Read in this order: [`ids`], [`calendar`], [`ethogram`], [`event`], [`protocol`], [`rulebook`],
//! [`log`], [`fold`], [`rules`], [`dosing`], [`recommend`], [`explain`],
//! [`forecast`], [`people`], [`setback`], [`fit`], [`simulation`].
//!
//! Nothing here reads a clock, draws a random number or touches a file: `now` is an argument, and
//! the same log gives the same answer on every machine.
#![no_std]

extern crate alloc;

pub mod calendar;
pub mod dosing;
pub mod ethogram;
pub mod event;
pub mod explain;
pub mod fit;
pub mod fold;
pub mod forecast;
pub mod ids;
pub mod log;
pub mod people;
pub mod protocol;
pub mod recommend;
pub mod rulebook;
pub mod rules;
pub mod setback;
pub mod simulation;
