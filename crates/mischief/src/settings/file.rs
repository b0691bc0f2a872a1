//! The file of settings: TOML, with the place of every mistake.

use super::read::SettingError;
use super::table::{Kind, Setting, TABLE};
use super::{Origin, Said};
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The file that is read where none is named, in the data folder.
pub const DEFAULT_FILE: &str = "mischief.toml";
/// What names another: a flag, and a name in the environment.
pub const FILE_SETTING: (&str, &str) = ("config", "MISCHIEF_CONFIG");

pub(super) fn read(path: &Path) -> Result<BTreeMap<&'static str, Said>, SettingError> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        SettingError::new(format!("{name} can't be read: {error}; it holds settings, in TOML"))
    })?;
    read_text(&name, &text)
}

pub(super) fn read_text(
    name: &str,
    text: &str,
) -> Result<BTreeMap<&'static str, Said>, SettingError> {
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(1, |span| line_of(text, span.start));
        SettingError::new(format!("{name}, line {at}: {}", error.message()))
    })?;
    let mut said = BTreeMap::new();
    for (key, value) in table.get_ref() {
        let line = line_of(text, key.span().start);
        let key = key.get_ref().as_ref();
        let setting = TABLE.iter().find(|setting| setting.key == key).ok_or_else(|| {
            SettingError::new(format!(
                "{name}, line {line}: there is no setting `{key}`; {}",
                near(key)
            ))
        })?;
        let values = values_of(setting, value).ok_or_else(|| {
            let wanted = wanted(setting.kind);
            SettingError::new(format!("{name}, line {line}: `{key}` takes {wanted}"))
        })?;
        let origin = Origin::File { file: name.to_owned(), line };
        said.insert(setting.key, Said { values, origin });
    }
    Ok(said)
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// The setting that was probably meant, or all there are.
fn near(key: &str) -> String {
    let like = |setting: &&Setting| strsim::damerau_levenshtein(setting.key, key);
    let close = TABLE.iter().min_by_key(like).filter(|setting| like(setting) <= 3);
    match close {
        Some(setting) => format!("perhaps `{}` was meant", setting.key),
        None => {
            let keys: Vec<&str> = TABLE.iter().map(|setting| setting.key).collect();
            format!("there are: {}", keys.join(", "))
        }
    }
}

fn values_of(setting: &Setting, value: &Spanned<DeValue<'_>>) -> Option<Vec<String>> {
    let text = |value: &DeValue<'_>| value.as_str().map(str::to_owned);
    let value = value.get_ref();
    match setting.kind {
        Kind::Switch => value.as_bool().map(|yes| vec![yes.to_string()]),
        Kind::Count => value.as_integer().map(|number| vec![number.to_string()]),
        Kind::List => match value.as_array() {
            Some(list) => list.iter().map(|item| text(item.get_ref())).collect(),
            None => text(value).map(|one| vec![one]),
        },
        _ => text(value).map(|one| vec![one]),
    }
}

const fn wanted(kind: Kind) -> &'static str {
    match kind {
        Kind::Switch => "true or false",
        Kind::Count => "a whole number",
        Kind::List => "a text in quotation marks, or a list of them",
        _ => "a text in quotation marks",
    }
}
