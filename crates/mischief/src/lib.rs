//! The program: the line protocol and the command line. Nothing here decides anything; it carries
//! questions to the engine and puts its answers into shape.

pub mod answer;
pub mod crowd;
pub mod demo;
pub mod engine;
pub mod export;
pub mod figures;
pub mod fitting;
pub mod settings;
pub mod sheet;
pub mod today;
pub mod web;
