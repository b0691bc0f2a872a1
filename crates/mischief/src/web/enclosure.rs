//! Names of cages as people write them, and the ids that stand for them in the record.

use mischief_core::ids::EnclosureId;

/// The longest id of an enclosure.
const LONGEST: usize = 64;

/// The id of a name: what can't be part of one is written with the letters nearest to it, or becomes
/// a dash. None where nothing is left.
pub(crate) fn id_of(name: &str) -> Option<EnclosureId> {
    let mut id = String::new();
    for letter in name.trim().chars() {
        match near(letter) {
            Some(near) => id.push_str(near),
            None if letter.is_ascii_alphanumeric() || "._-".contains(letter) => id.push(letter),
            None => id.push('-'),
        }
    }
    let id: String = id.chars().take(LONGEST).collect();
    EnclosureId::parse(id.trim_matches('-')).ok()
}

/// An enclosure as it is shown.
pub(crate) fn shown(id: &EnclosureId) -> String {
    id.as_str().replace('-', " ")
}

/// Whether a name is that of an enclosure, however it is written.
pub(crate) fn is(id: &EnclosureId, other: &EnclosureId) -> bool {
    id.as_str().eq_ignore_ascii_case(other.as_str())
}

/// How letters of neighbouring alphabets are written with the few that an id has.
const fn near(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' | 'ø' => "oe",
        'ü' => "ue",
        'Ä' | 'Æ' => "Ae",
        'Ö' | 'Œ' | 'Ø' => "Oe",
        'Ü' => "Ue",
        'ß' => "ss",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' => "o",
        'ř' => "r",
        'ś' | 'š' => "s",
        'ù' | 'ú' | 'û' | 'ů' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'À' | 'Á' | 'Â' | 'Ã' | 'Å' => "A",
        'Ç' | 'Č' => "C",
        'È' | 'É' | 'Ê' | 'Ë' => "E",
        'Í' | 'Î' => "I",
        'Ł' => "L",
        'Ñ' => "N",
        'Ó' | 'Ô' => "O",
        'Š' | 'Ś' => "S",
        'Ú' | 'Û' => "U",
        'Ž' | 'Ż' => "Z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{id_of, is, shown};

    #[test]
    fn a_name_can_be_read_again() {
        for (name, read) in [
            ("Big cage", "Big cage"),
            ("Küche, oben", "Kueche  oben"),
            ("  Żółty dom ", "Zolty dom"),
            ("2. Stock", "2. Stock"),
        ] {
            let id = id_of(name).map(|id| shown(&id));
            assert_eq!(id.as_deref(), Some(read), "{name}");
        }
        assert_eq!(id_of(" — "), None, "nothing is left of it");
        assert_eq!(id_of(&"a".repeat(300)).map(|id| id.as_str().len()), Some(64));
        let [a, b] = ["Attic", "attic"].map(id_of);
        assert!(a.zip(b).is_some_and(|(a, b)| is(&a, &b)));
    }
}
