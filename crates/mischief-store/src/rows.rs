//! Queries for many rows at once: the part of a query between `/*each*/` and `/*end*/`, repeated.
//!
//! One statement for many rows costs far less than many statements. So that few different statements
//! are prepared, rows are taken in portions of a few sizes.

use std::sync::{Arc, OnceLock};

/// The sizes of portions. Larger ones would cost more: what it takes to bind a value grows with how
/// many there are.
const SIZES: [usize; 3] = [32, 6, 1];

/// A query with a part that is repeated for every row. In it `$1` is the same for all rows, the
/// others are each row's own.
pub(crate) struct Rows {
    sql: &'static str,
    expanded: OnceLock<[Arc<str>; SIZES.len()]>,
}

impl Rows {
    /// The query as it stands in its file.
    pub(crate) const fn new(sql: &'static str) -> Self {
        Self { sql, expanded: OnceLock::new() }
    }

    /// Takes rows apart into portions, each with the statement for as many.
    pub(crate) fn portions<'r, T>(
        &'r self,
        mut rows: &'r [T],
    ) -> impl Iterator<Item = (Arc<str>, &'r [T])> {
        let expanded =
            self.expanded.get_or_init(|| SIZES.map(|size| expand(self.sql, size).into()));
        std::iter::from_fn(move || {
            let (size, sql) = SIZES.iter().zip(expanded).find(|(size, _)| **size <= rows.len())?;
            let (portion, rest) = rows.split_at_checked(*size)?;
            rows = rest;
            Some((Arc::clone(sql), portion))
        })
    }
}

/// The query for a number of rows.
fn expand(sql: &str, rows: usize) -> String {
    let parts = sql.split_once("/*each*/").and_then(|(before, rest)| {
        let (each, after) = rest.split_once("/*end*/")?;
        Some((before, each, after))
    });
    let Some((before, each, after)) = parts else { return sql.to_owned() };
    let own = highest(each).saturating_sub(1);
    let all: Vec<String> = (0..rows).map(|row| shifted(each, row * own)).collect();
    format!("{before}{}{after}", all.join(", "))
}

/// The number of the last placeholder.
fn highest(sql: &str) -> usize {
    placeholders(sql).filter_map(|(_, number)| number).max().unwrap_or(0)
}

/// The text with every placeholder but `$1` moved on.
fn shifted(sql: &str, by: usize) -> String {
    let mut text = String::with_capacity(sql.len() + 16);
    for (piece, number) in placeholders(sql) {
        text.push_str(piece);
        match number {
            Some(1) => text.push_str("$1"),
            Some(number) => text.push_str(&format!("${}", number + by)),
            None => {}
        }
    }
    text
}

/// The text in pieces, each with the placeholder that follows it.
fn placeholders(sql: &str) -> impl Iterator<Item = (&str, Option<usize>)> {
    let mut rest = Some(sql);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some((piece, after)) = text.split_once('$') else {
            rest = None;
            return Some((text, None));
        };
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let (number, after) = after.split_at_checked(digits)?;
        rest = Some(after);
        Some((piece, number.parse().ok()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_for_each_row_is_repeated() {
        let sql = "INSERT INTO a VALUES /*each*/($1, $2, $3)/*end*/ RETURNING b";
        assert_eq!(expand(sql, 1), "INSERT INTO a VALUES ($1, $2, $3) RETURNING b");
        assert_eq!(
            expand(sql, 3),
            "INSERT INTO a VALUES ($1, $2, $3), ($1, $4, $5), ($1, $6, $7) RETURNING b"
        );
        assert_eq!(expand("SELECT $1", 3), "SELECT $1");
    }

    #[test]
    fn rows_are_taken_in_few_sizes() {
        let rows: Vec<u32> = (0..150).collect();
        let query = Rows::new("/*each*/$2/*end*/");
        let sizes: Vec<usize> = query.portions(&rows).map(|(_, rows)| rows.len()).collect();
        assert_eq!(sizes, [32, 32, 32, 32, 6, 6, 6, 1, 1, 1, 1]);
        let all: Vec<u32> = query.portions(&rows).flat_map(|(_, rows)| rows).copied().collect();
        assert_eq!(all, rows);
    }
}
