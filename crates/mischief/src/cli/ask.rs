//! Asking the person at the terminal for what a command needs and was not told. Where nobody sits
//! at one, what is missing is an error that names its option.

use super::Globals;
use anyhow::{Context as _, bail};
use dialoguer::{Confirm, Input, Select};
use std::io::{IsTerminal as _, stderr, stdin};

/// Whether somebody can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Person {
    there: bool,
}

impl Person {
    /// Looks whether somebody sits at the terminal. Programs that want JSON are never asked.
    pub(crate) fn at(globals: &Globals) -> Self {
        Self { there: !globals.json && stdin().is_terminal() && stderr().is_terminal() }
    }

    /// Whether somebody sits there.
    pub(crate) fn is_there(self) -> bool {
        self.there
    }

    /// What was told, or what the person types.
    ///
    /// # Errors
    /// Where nobody can be asked: names the option.
    pub(crate) fn text(
        self,
        told: Option<String>,
        option: &str,
        question: &str,
        usual: Option<&str>,
    ) -> anyhow::Result<String> {
        if let Some(told) = told {
            return Ok(told);
        }
        self.must_be_there(option)?;
        let input = Input::<String>::new().with_prompt(question);
        let input = match usual {
            Some(usual) => input.default(usual.to_owned()),
            None => input,
        };
        input.interact_text().context("the question was not answered")
    }

    /// What was told, or what the person chooses from a list.
    ///
    /// # Errors
    /// Where nobody can be asked: names the option.
    pub(crate) fn choice<T: Copy>(
        self,
        told: Option<T>,
        option: &str,
        question: &str,
        choices: &[(T, String)],
    ) -> anyhow::Result<T> {
        if let Some(told) = told {
            return Ok(told);
        }
        self.must_be_there(option)?;
        let labels: Vec<&str> = choices.iter().map(|(_, label)| label.as_str()).collect();
        let chosen = Select::new().with_prompt(question).items(&labels).default(0).interact();
        let at = chosen.context("the question was not answered")?;
        choices.get(at).map(|(value, _)| *value).context("nothing was chosen")
    }

    /// Whether the person agrees; where nobody can be asked, whether the option was given.
    ///
    /// # Errors
    /// Where nobody can be asked and the option was not given: names it.
    pub(crate) fn yes(self, told: bool, option: &str, question: &str) -> anyhow::Result<bool> {
        if told {
            return Ok(true);
        }
        self.must_be_there(option)?;
        let asked = Confirm::new().with_prompt(question).default(false).interact();
        asked.context("the question was not answered")
    }

    fn must_be_there(self, option: &str) -> anyhow::Result<()> {
        if !self.there {
            bail!("{option} is missing; at a terminal you are asked for it");
        }
        Ok(())
    }
}
