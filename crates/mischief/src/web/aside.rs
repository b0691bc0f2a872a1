//! Long work and large files: done beside the requests of others, sent piece by piece.

use super::error::PageError;
use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use mischief_app::error::AppError;
use std::fs::File;
use std::io::{Seek as _, SeekFrom};
use tokio::io::AsyncReadExt as _;
use tokio::runtime::Handle;

/// How much is sent at once, in bytes.
const PIECE: usize = 64 * 1024;

/// Does work that reads or writes files on a thread of its own, and waits for it.
pub(crate) async fn aside<T, F>(work: impl FnOnce() -> F + Send + 'static) -> Result<T, AppError>
where
    T: Send + 'static,
    F: Future<Output = Result<T, AppError>>,
{
    let done = tokio::task::spawn_blocking(move || Handle::current().block_on(work())).await;
    done.unwrap_or_else(|error| Err(AppError::Bad(format!("the work was not finished: {error}"))))
}

/// What the system says of a file, as an error of the program.
pub(crate) fn unwell(error: std::io::Error) -> AppError {
    AppError::Io { what: "a file aside can't be used".into(), error }
}

/// Sends a file from its beginning, to be kept under a name.
pub(crate) fn download(
    mut file: File,
    name: &str,
    kind: &'static str,
) -> Result<Response, PageError> {
    let failed = |error: std::io::Error| {
        PageError::of(StatusCode::INTERNAL_SERVER_ERROR, Some(error.to_string()))
    };
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    let pieces = unfold(tokio::fs::File::from_std(file), |mut file| async move {
        let mut piece = vec![0; PIECE];
        match file.read(&mut piece).await {
            Ok(0) => None,
            Ok(read) => {
                piece.truncate(read);
                Some((Ok::<_, std::io::Error>(Bytes::from(piece)), file))
            }
            Err(error) => Some((Err(error), file)),
        }
    });
    let kept = format!("attachment; filename=\"{}\"", file_name(name));
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, kept)];
    Ok((headers, Body::from_stream(pieces)).into_response())
}

/// A name that every system takes.
fn file_name(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_of_files_are_plain() {
        assert_eq!(super::file_name("Rats & \"mice\"\r\n.zip"), "Rats----mice---.zip");
    }
}
