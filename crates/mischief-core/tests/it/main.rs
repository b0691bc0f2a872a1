//! The core from outside: properties over generated histories, and a second implementation of how
//! a pair moves that the engine must agree with.

mod agreement;
mod asking;
mod histories;
mod introductions;
mod oracle;
mod part;
mod properties;
mod wire;
