//! The record itself: taking it out, bringing one in with a look at it first, and a backup.

use super::room;
use crate::web::Web;
use crate::web::aside::{aside, download, unwell};
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::gate::Visitor;
use crate::web::uploads::scratch;
use askama::Template;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use axum::{Extension, Form};
use mischief_app::App;
use mischief_app::command::{Acting, Checked, Deed, Imported, default_backup_name};
use mischief_app::error::AppError;
use mischief_core::fold::home::Animal;
use mischief_core::ids::AnimalId;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Seek as _, SeekFrom, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[derive(Template)]
#[template(path = "pages/household/data.html")]
struct DataPage {
    frame: Frame,
    count: String,
    /// Each animal's id and name.
    animals: Vec<(String, String)>,
    /// Whether the visitor answers for every household on this machine.
    backs_up: bool,
    problem: Option<String>,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    Ok(Html(page(&web, &acting, &visitor, frame, None).await?.render()?))
}

async fn page(
    web: &Web,
    acting: &Acting,
    visitor: &Visitor,
    frame: Frame,
    problem: Option<String>,
) -> Result<DataPage, PageError> {
    let (frame, situation) = room(web, acting, frame).await?;
    let home = situation.view().home;
    let named = |(id, animal): (&AnimalId, &Animal)| (id.to_string(), animal.name.to_string());
    let mut animals: Vec<(String, String)> = home.animals().map(named).collect();
    animals.sort_by(|(_, a), (_, b)| a.cmp(b));
    let count = web.app.count_events(acting).await?;
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let count = frame.with("data-count", [("count", count.into())]);
    let backs_up = web.app.answers_for_all(&visitor.person).await?;
    Ok(DataPage { frame, count, animals, backs_up, problem })
}

/// Takes the whole log out.
pub(crate) async fn export_log(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
) -> Result<Response, PageError> {
    let file = exported(&web.app, &acting, None).await?;
    web.app.note_deed(&acting, Deed::Exported, "log.jsonl").await?;
    download(file, "log.jsonl", JSON_LINES)
}

/// What a log in its line form is called.
pub(crate) const JSON_LINES: &str = "application/jsonl; charset=utf-8";

/// A log in a file of its own, of the household or of one animal.
pub(crate) async fn exported(
    app: &App,
    acting: &Acting,
    animal: Option<AnimalId>,
) -> Result<File, AppError> {
    let (app, acting) = (app.clone(), acting.clone());
    aside(move || async move {
        let mut out = BufWriter::new(scratch()?);
        let mut sink = |line: &str| {
            out.write_all(line.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(unwell)
        };
        match &animal {
            None => app.export(&acting, &mut sink).await?,
            Some(animal) => app.export_animal(&acting, animal, &mut sink).await?,
        };
        out.into_inner().map_err(|error| unwell(error.into_error()))
    })
    .await
}

/// Takes out what one animal needs to be understood elsewhere.
pub(crate) async fn export_animal(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let animal = given.get("animal").map_or("", String::as_str);
    let animal = AnimalId::parse(animal).map_err(|_| PageError::NOT_FOUND)?;
    let situation = web.app.situation(&acting, mischief_app::situation::Scope::Household).await?;
    let home = situation.view().home;
    let name = home.animal(&animal).ok_or(PageError::NOT_FOUND)?.name.to_string();
    let file = exported(&web.app, &acting, Some(animal)).await?;
    web.app.note_deed(&acting, Deed::Exported, &name).await?;
    download(file, &format!("{name}.jsonl"), JSON_LINES)
}

/// Takes the record out as tables.
pub(crate) async fn export_tables(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let private = given.contains_key("private");
    let (app, who) = (web.app.clone(), acting.clone());
    let file = aside(move || async move {
        let folder = tempfile::tempdir().map_err(unwell)?;
        let tables = folder.path().join("tables");
        app.tables(&who, &tables, private).await?;
        zipped(&tables)
    })
    .await?;
    web.app.note_deed(&acting, Deed::Exported, "tables.zip").await?;
    download(file, "tables.zip", "application/zip")
}

/// The files of a folder in one, by name.
fn zipped(folder: &std::path::Path) -> Result<File, AppError> {
    let broken = |error: zip::result::ZipError| unwell(std::io::Error::other(error));
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unwell)? {
        names.push(entry.map_err(unwell)?.file_name());
    }
    names.sort();
    let mut zip = ZipWriter::new(scratch()?);
    for name in names {
        let shown = name.to_string_lossy().into_owned();
        zip.start_file(shown, SimpleFileOptions::default()).map_err(broken)?;
        let mut file = File::open(folder.join(&name)).map_err(unwell)?;
        std::io::copy(&mut file, &mut zip).map_err(unwell)?;
    }
    zip.finish().map_err(broken)
}

/// A backup of everything on this machine, for whoever answers for all of it.
pub(crate) async fn back_up(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
) -> Result<Response, PageError> {
    if !web.app.answers_for_all(&visitor.person).await? {
        let message = Some(frame.t("backup-others"));
        return Err(PageError::of(StatusCode::FORBIDDEN, message));
    }
    let app = web.app.clone();
    let file = aside(move || async move {
        let folder = tempfile::tempdir().map_err(unwell)?;
        let path = folder.path().join("backup.db");
        app.backup(&path).await?;
        // It stays readable while it is open, and is gone with its folder.
        File::open(&path).map_err(unwell)
    })
    .await?;
    web.app.note_deed(&acting, Deed::BackedUp, "").await?;
    download(file, &default_backup_name(web.app.now()), "application/vnd.sqlite3")
}

/// What is wrong with a line.
struct Wrong {
    line: u64,
    what: String,
}

#[derive(Template)]
#[template(path = "pages/household/import.html")]
struct ImportPage {
    frame: Frame,
    file: String,
    /// What would come in, or what came in.
    found: String,
    wrong: Vec<Wrong>,
    more_wrong: Option<String>,
    newer: bool,
    /// Where it is taken in.
    take_in: Option<String>,
    done: bool,
}

/// Looks at a log that was sent, and changes nothing.
pub(crate) async fn check(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
    mut form: Multipart,
) -> Result<Response, PageError> {
    let bad = |error: axum::extract::multipart::MultipartError| {
        // Too large a file is told as such.
        PageError::of(error.status(), None)
    };
    let mut sent = None;
    while let Some(mut field) = form.next_field().await.map_err(bad)? {
        let name = field.file_name().unwrap_or_default().to_owned();
        if field.name() != Some("log") || name.is_empty() {
            continue;
        }
        let mut file = BufWriter::new(scratch()?);
        while let Some(piece) = field.chunk().await.map_err(bad)? {
            file.write_all(&piece).map_err(unwell)?;
        }
        sent = Some((name, file.into_inner().map_err(|error| unwell(error.into_error()))?));
    }
    let Some((name, file)) = sent else {
        let problem = Some(frame.t("import-file-missing"));
        let page = page(&web, &acting, &visitor, frame, problem).await?.render()?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page)).into_response());
    };
    let name: String = name.chars().take(100).collect();
    let (frame, _) = room(&web, &acting, frame).await?;
    let checked = look(&web.app, &acting, file.try_clone().map_err(unwell)?).await?;
    let mut page = told(&frame, &name, &checked);
    if checked.is_good() && checked.new > 0 {
        let whose = (acting.household, &acting.caretaker);
        let id = web.uploads.keep(whose, name, file, web.app.now());
        page.take_in = Some(frame.home(&format!("/household/import/{id}")));
    }
    let status = if checked.is_good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Html(page.render()?)).into_response())
}

/// The lines of a file from its beginning.
fn lines(file: &File) -> Result<Box<dyn BufRead>, AppError> {
    let mut file = file.try_clone().map_err(unwell)?;
    file.seek(SeekFrom::Start(0)).map_err(unwell)?;
    Ok(Box::new(BufReader::new(file)))
}

async fn look(app: &App, acting: &Acting, file: File) -> Result<Checked, AppError> {
    let (app, acting) = (app.clone(), acting.clone());
    aside(
        move || async move { app.check_import(Some(&acting), || lines(&file), &mut |_| {}).await },
    )
    .await
}

fn told(frame: &Frame, file: &str, checked: &Checked) -> ImportPage {
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let counts =
        [("new", number(checked.new).into()), ("there", number(checked.duplicates).into())];
    let found = if checked.is_good() { "import-found" } else { "import-wrong" };
    let wrong = checked
        .problems
        .iter()
        .map(|problem| Wrong { line: problem.line, what: problem.refusal.message.clone() });
    let wrong: Vec<Wrong> = wrong.collect();
    let more = checked.problem_count.saturating_sub(u64::try_from(wrong.len()).unwrap_or(0));
    let more_wrong =
        (more > 0).then(|| frame.with("import-more-wrong", [("count", number(more).into())]));
    ImportPage {
        file: file.to_owned(),
        found: frame.with(found, counts),
        wrong,
        more_wrong,
        newer: checked.newer,
        take_in: None,
        done: false,
        frame: frame.clone(),
    }
}

/// Takes a log in that was looked at.
pub(crate) async fn take_in(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, upload)): Path<(String, String)>,
) -> Result<Html<String>, PageError> {
    let (frame, _) = room(&web, &acting, frame).await?;
    let whose = (acting.household, &acting.caretaker);
    let kept = web.uploads.take(whose, &upload, web.app.now());
    let (name, file) = kept.ok_or_else(|| PageError::bad(frame.t("import-gone")))?;
    // Between the look and now others may have recorded something: it is looked at again.
    let checked = look(&web.app, &acting, file.try_clone().map_err(unwell)?).await?;
    if !checked.is_good() {
        return Ok(Html(told(&frame, &name, &checked).render()?));
    }
    let (app, who, known) = (web.app.clone(), acting.clone(), checked.clone());
    let imported: Imported =
        aside(move || async move { app.import(&who, &known, lines(&file)?, &mut |_| {}).await })
            .await?;
    web.app.note_deed(&acting, Deed::Imported, &name).await?;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let counts =
        [("new", number(imported.new).into()), ("there", number(imported.duplicates).into())];
    let page = ImportPage {
        found: frame.with("import-done", counts),
        done: true,
        ..told(&frame, &name, &checked)
    };
    Ok(Html(page.render()?))
}
