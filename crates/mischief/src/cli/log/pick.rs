//! Picking a thing by its id, or by as much of it as tells it apart.

use anyhow::bail;

/// The one of several ids that a text means: the very id; else the only one that begins so; else
/// the only one of which a later word begins so, as `loose` for `stays_loose`. `-` and `_` are alike.
///
/// # Errors
/// Where none fits, with those that come near, or several do.
pub(crate) fn pick<'a, T: Copy>(
    text: &str,
    what: &str,
    where_listed: &str,
    all: &'a [(&'a str, T)],
) -> anyhow::Result<T> {
    let wanted = text.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    if let Some((_, value)) = all.iter().find(|(id, _)| *id == wanted) {
        return Ok(*value);
    }
    if wanted.is_empty() {
        bail!("a {what} is missing; {where_listed} lists them");
    }
    let begins = |id: &str| id.starts_with(&wanted);
    let within = |id: &str| {
        id.match_indices('_')
            .any(|(at, _)| id.get(at + 1..).is_some_and(|rest| rest.starts_with(&wanted)))
    };
    for fits in [&begins as &dyn Fn(&str) -> bool, &within] {
        let found: Vec<&(&str, T)> = all.iter().filter(|(id, _)| fits(id)).collect();
        match found.as_slice() {
            [] => {}
            [(_, value)] => return Ok(*value),
            several => {
                let ids: Vec<&str> = several.iter().map(|(id, _)| *id).collect();
                bail!("`{text}` could be {}; write more of it", ids.join(" or "));
            }
        }
    }
    match nearest(&wanted, all) {
        Some(near) => {
            bail!("`{text}` is no {what}; did you mean {near}? {where_listed} lists them")
        }
        None => bail!("`{text}` is no {what}; {where_listed} lists them"),
    }
}

/// The id that comes nearest, where one comes near.
fn nearest<'a, T>(wanted: &str, all: &'a [(&'a str, T)]) -> Option<&'a str> {
    let distance = |id: &str| {
        let whole = edits(wanted, id);
        id.split('_').map(|part| edits(wanted, part)).fold(whole, usize::min)
    };
    let (near, id) = all.iter().map(|(id, _)| (distance(id), *id)).min()?;
    (near * 3 <= wanted.chars().count()).then_some(id)
}

/// How many letters must be put in, taken out or changed to make one word of the other.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, x) in (0..).zip(a.chars()) {
        let mut next = Vec::with_capacity(row.len());
        let mut left: usize = above + 1;
        next.push(left);
        for (y, pair) in b.iter().zip(row.windows(2)) {
            let (diagonal, up) = match pair {
                [diagonal, up] => (*diagonal, *up),
                _ => (0, 0),
            };
            left = (diagonal + usize::from(x != *y)).min(up + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [(&str, u8); 5] = [
        ("takes_treat", 1),
        ("refuses_treat", 2),
        ("stays_loose", 3),
        ("stays_hidden", 4),
        ("still", 5),
    ];

    fn picked(text: &str) -> String {
        pick(text, "behaviour", "`mischief log behaviours`", &ALL)
            .map_or_else(|error| error.to_string(), |value| value.to_string())
    }

    #[test]
    fn a_thing_is_picked_by_as_much_as_tells_it_apart() {
        assert_eq!(picked("takes_treat"), "1");
        assert_eq!(picked("Takes-Treat"), "1");
        assert_eq!(picked("ta"), "1");
        assert_eq!(picked("loose"), "3");
        assert_eq!(picked("sti"), "5");
    }

    #[test]
    fn what_is_not_clear_is_asked_back() {
        assert_eq!(
            picked("treat"),
            "`treat` could be takes_treat or refuses_treat; write more of it"
        );
        assert_eq!(
            picked("stays"),
            "`stays` could be stays_loose or stays_hidden; write more of it"
        );
        assert_eq!(
            picked("tret"),
            "`tret` is no behaviour; did you mean refuses_treat? `mischief log behaviours` lists them"
        );
        assert_eq!(
            picked("sings"),
            "`sings` is no behaviour; `mischief log behaviours` lists them"
        );
    }
}
