//! `mischief token`: what programs show instead of signing in.

use super::Globals;
use super::local::Local;
use super::out::{self, say};
use anyhow::bail;
use clap::{Subcommand, ValueEnum};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use mischief_app::command::{TOKEN_DAYS_DEFAULT, TOKEN_DAYS_MOST, TokenFacts, TokenWish};
use mischief_app::role;
use mischief_app::situation::Scope;
use serde_json::{Value, json};
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
#[command(after_help = "\
Examples:
  mischief token new \"Scale in the kitchen\" --scope record
  mischief token list
  mischief token revoke \"Scale in the kitchen\"")]
pub(crate) enum Command {
    /// Make a token that acts in your name, and show it once
    New {
        /// What it is for, so that you know it again
        name: String,
        /// How far it reaches
        #[arg(long, default_value = "read")]
        scope: Reach,
        /// How many days it is good
        #[arg(long, value_name = "DAYS", default_value_t = TOKEN_DAYS_DEFAULT,
            value_parser = clap::value_parser!(u16).range(1..=i64::from(TOKEN_DAYS_MOST)))]
        days: u16,
    },
    /// Show the tokens of the household
    List {
        /// Those too that are revoked or ran out
        #[arg(long)]
        all: bool,
    },
    /// End a token, from this moment on
    Revoke {
        /// Its name or id
        token: String,
    },
}

/// How far a token reaches.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Reach {
    /// Look
    Read,
    /// Look, and record care
    Record,
    /// All that you may do yourself, but for making keys
    Manage,
}

impl From<Reach> for role::Scope {
    fn from(reach: Reach) -> Self {
        match reach {
            Reach::Read => Self::Read,
            Reach::Record => Self::Record,
            Reach::Manage => Self::Manage,
        }
    }
}

impl Command {
    /// Does what was asked for.
    ///
    /// # Errors
    /// Why it could not be done, for people.
    pub(crate) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        match self {
            Self::New { name, scope, days } => {
                let wish = TokenWish { name, scope: scope.into(), days };
                new(globals, &local, wish).await?;
            }
            Self::List { all } => list(globals, &local, all).await?,
            Self::Revoke { token } => revoke(globals, &local, &token).await?,
        }
        local.app.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

async fn new(globals: &Globals, local: &Local, wish: TokenWish) -> anyhow::Result<()> {
    let made = local.app.new_token(&local.acting, wish).await?;
    let zone = zone(local).await?;
    if globals.json {
        return out::json(&json!({
            "id": made.id, "token": made.secret.reveal(), "expires_at": made.expires_at.to_string(),
        }));
    }
    // The token alone goes where a program may read it; the words go to the person.
    say!("{}", made.secret.reveal());
    anstream::eprintln!(
        "This is the only time it is shown: keep it where the program that uses it can read it, \
         and nobody else. It is good until {}.",
        day(made.expires_at, &zone)
    );
    Ok(())
}

async fn list(globals: &Globals, local: &Local, all: bool) -> anyhow::Result<()> {
    let now = local.app.now();
    let mut tokens = local.app.tokens(&local.acting).await?;
    tokens.retain(|token| all || token.is_good(now));
    let zone = zone(local).await?;
    if globals.json {
        let tokens: Vec<Value> = tokens.iter().map(|token| shape(token, now)).collect();
        return out::json(&json!({"tokens": tokens}));
    }
    if tokens.is_empty() {
        say!("There is no token. Make one with `mischief token new`.");
    }
    for token in &tokens {
        let scope = token.scope.map_or("unknown", role::Scope::word);
        let used = match token.last_used_at {
            Some(at) => format!("last used {}", day(at, &zone)),
            None => "never used".into(),
        };
        let state = match token.revoked_at {
            Some(at) => format!("revoked {}", day(at, &zone)),
            None if token.is_good(now) => format!("good until {}", day(token.expires_at, &zone)),
            None => format!("ran out {}", day(token.expires_at, &zone)),
        };
        say!("{}: {scope}, {state}, {used} ({})", token.name, token.id);
    }
    Ok(())
}

async fn revoke(globals: &Globals, local: &Local, wanted: &str) -> anyhow::Result<()> {
    let now = local.app.now();
    let tokens = local.app.tokens(&local.acting).await?;
    let good: Vec<_> = tokens.iter().filter(|token| token.is_good(now)).collect();
    let fits = |token: &&&TokenFacts| token.id == wanted || token.name == wanted;
    let found: Vec<_> = good.iter().filter(fits).collect();
    let token = match found.as_slice() {
        [token] => token,
        [] => bail!("there is no token `{wanted}`; `mischief token list` shows what there is"),
        _ => bail!("several tokens are called `{wanted}`; use the id from `mischief token list`"),
    };
    local.app.revoke_token(&local.acting, &token.id).await?;
    if globals.json {
        return out::json(&json!({"id": token.id, "revoked": true}));
    }
    say!("{} no longer opens anything.", token.name);
    Ok(())
}

fn shape(token: &TokenFacts, now: Timestamp) -> Value {
    let time = |at: Option<Timestamp>| at.map(|at| at.to_string());
    json!({
        "id": token.id,
        "name": token.name,
        "caretaker": token.caretaker,
        "scope": token.scope.map(role::Scope::word),
        "good": token.is_good(now),
        "created_at": token.created_at.to_string(),
        "expires_at": token.expires_at.to_string(),
        "last_used_at": time(token.last_used_at),
        "revoked_at": time(token.revoked_at),
    })
}

async fn zone(local: &Local) -> anyhow::Result<TimeZone> {
    let situation = local.situation(Scope::Household).await?;
    Ok(situation.view().home.calendar.zone().clone())
}

/// A day, in the household's zone.
fn day(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%-d %B %Y").to_string()
}
