//! Live sessions: opened, tapped, taken up again after a crash, and put on record in one step.

use super::Acting;
use super::record::outcome;
use crate::App;
use crate::command::Recorded;
use crate::error::AppError;
use crate::ids::new_event;
use crate::live::{Live, LiveError, Plan, Setting, Tap, Tapped};
use crate::role::Act;
use crate::situation::Scope;
use mischief_core::event::Event;
use mischief_core::event::wire::Decoded;
use mischief_core::explain::Verdict;
use mischief_core::ids::{AnimalId, CaretakerId, EventId, StepId};

/// A session that is to be opened.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// With whom.
    pub animal: AnimalId,
    /// Who handles; mostly whoever records.
    pub caretaker: CaretakerId,
    /// A branch or module that is asked for by name.
    pub branch: Option<StepId>,
    /// The circumstances.
    pub setting: Setting,
}

/// A session that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenSession {
    /// Its id: that of the event to come.
    pub id: String,
    /// Whose it is.
    pub by: CaretakerId,
    /// The session; none where it can't be read, and why.
    pub live: Result<Live, LiveError>,
}

/// What came of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Finished {
    /// What is on record. None where nothing was done and nothing noted.
    pub recorded: Option<Recorded>,
    /// The event itself, where it was made just now.
    pub event: Option<Event>,
}

impl App {
    /// Opens a session as the engine recommends it now. What is returned is on disk.
    ///
    /// # Errors
    /// [`AppError::NotNow`] where the engine says stop or wait: there is no way round it;
    /// [`AppError::OpenAlready`] where the same person has one open with this animal. Another person
    /// may have one.
    pub async fn open_session(
        &self,
        acting: &Acting,
        new: NewSession,
    ) -> Result<OpenSession, AppError> {
        let now = self.now();
        acting.may(Act::RecordCare, now)?;
        let animals = [new.animal.clone()];
        let situation = self.situation(acting, Scope::Animals(&animals)).await?;
        let view = situation.view();
        let known = view.animal(&new.animal)?;
        let recommendation = view.recommend_for(&known, &new.caretaker, new.branch.as_ref())?;
        if !matches!(recommendation.verdict, Verdict::Go | Verdict::Complete) {
            return Err(AppError::NotNow);
        }
        if let Some(adult) = &new.setting.with_adult {
            view.caretaker(adult)?;
        }
        let plan = Plan::of(&recommendation, &view, &known, &situation.book);
        let plan = plan.ok_or_else(|| {
            AppError::Bad(format!("the step `{}` is not known here", recommendation.step))
        })?;
        let _one_at_a_time = self.drafts.lock().await;
        if let Some(open) = self.open_of(acting, &new.animal, &new.caretaker).await? {
            return Err(AppError::OpenAlready { id: open.id });
        }
        let event = new_event(now);
        let live = Live::new(event, acting.caretaker.clone(), now, plan, new.setting);
        self.keep(acting, &live).await?;
        Ok(opened(live))
    }

    /// Every session that is open in the household, the one that was tapped longest ago first.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn open_sessions(&self, acting: &Acting) -> Result<Vec<OpenSession>, AppError> {
        acting.may(Act::Look, self.now())?;
        let drafts = self.store.drafts(acting.household).await?;
        Ok(drafts.into_iter().filter_map(read).collect())
    }

    /// A session that is open.
    ///
    /// # Errors
    /// [`AppError::NoOpenSession`] where there is none of that id.
    pub async fn open_session_of_id(
        &self,
        acting: &Acting,
        id: &str,
    ) -> Result<OpenSession, AppError> {
        acting.may(Act::Look, self.now())?;
        let draft = self.store.draft(acting.household, id).await?;
        draft.and_then(read).ok_or(AppError::NoOpenSession)
    }

    /// Adds a tap to a session of one's own. What is returned is on disk.
    ///
    /// # Errors
    /// Where no such session is open, it is another's, or the tap names what nobody knows.
    pub async fn tap(&self, acting: &Acting, id: &str, tap: Tap) -> Result<Live, AppError> {
        let _one_at_a_time = self.drafts.lock().await;
        let mut live = self.own(acting, id).await?;
        live.tap(tap, &self.book().ethogram)?;
        self.keep(acting, &live).await?;
        Ok(live)
    }

    /// Puts a session of one's own on record and closes it, both or neither. Where it was done
    /// before, nothing changes. One that nobody ended yet ends now.
    ///
    /// # Errors
    /// Where no such session is open and none was ever finished, it is another's, or the log refuses
    /// the event.
    pub async fn finish_session(&self, acting: &Acting, id: &str) -> Result<Finished, AppError> {
        let _one_at_a_time = self.drafts.lock().await;
        let mut live = match self.own(acting, id).await {
            Err(AppError::NoOpenSession) => return self.finished_before(acting, id).await,
            other => other?,
        };
        let ethogram = &self.book().ethogram;
        if !live.is_over(ethogram) {
            let by = live.ended_by(ethogram);
            live.tap(Tap::new(self.now(), Tapped::Over { by }), ethogram)?;
        }
        let Some(event) = live.event(ethogram)? else {
            self.store.remove_draft(acting.household, id).await?;
            return Ok(Finished { recorded: None, event: None });
        };
        let decoded = Decoded { event: event.clone(), unknown_behaviour: None };
        // Whoever might begin it may end it, though a sitting be over meanwhile.
        let (new, ids) = self.prepared(acting, vec![decoded]).await?;
        let appended = self.store.finish_draft(acting.household, id, new).await?;
        let recorded = outcome(ids, &appended).first().copied();
        Ok(Finished { recorded, event: Some(event) })
    }

    /// Closes a session of one's own without a record of it, or another's where one may take back
    /// what others recorded.
    ///
    /// # Errors
    /// Where no such session is open, or it is another's.
    pub async fn discard_session(&self, acting: &Acting, id: &str) -> Result<(), AppError> {
        let _one_at_a_time = self.drafts.lock().await;
        let draft = self.store.draft(acting.household, id).await?;
        let draft = draft.ok_or(AppError::NoOpenSession)?;
        if draft.caretaker != acting.caretaker.as_str() {
            acting.may(Act::TakeBackAny, self.now())?;
        }
        self.store.remove_draft(acting.household, id).await?;
        Ok(())
    }

    /// The session that somebody records and has open with an animal, for whoever handles.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn open_of(
        &self,
        acting: &Acting,
        animal: &AnimalId,
        caretaker: &CaretakerId,
    ) -> Result<Option<OpenSession>, AppError> {
        let open = self.open_sessions(acting).await?;
        let of_both = |open: &OpenSession| {
            let plan = open.live.as_ref().ok().map(|live| &live.plan);
            let same = |p: &Plan| p.animal == *animal && p.caretaker == *caretaker;
            open.by == acting.caretaker && plan.is_some_and(same)
        };
        Ok(open.into_iter().find(of_both))
    }

    async fn own(&self, acting: &Acting, id: &str) -> Result<Live, AppError> {
        let draft = self.store.draft(acting.household, id).await?;
        let draft = draft.ok_or(AppError::NoOpenSession)?;
        let live = Live::from_json(&draft.body)?;
        if live.by != acting.caretaker {
            return Err(AppError::AnothersSession(live.by));
        }
        acting.may(Act::RecordCare, live.started_at)?;
        Ok(live)
    }

    async fn finished_before(&self, acting: &Acting, id: &str) -> Result<Finished, AppError> {
        let id = EventId::parse(id).ok_or(AppError::NoOpenSession)?;
        let known = self.store.event(acting.household, id).await?;
        known.ok_or(AppError::NoOpenSession)?;
        Ok(Finished { recorded: Some(Recorded { id, duplicate: true }), event: None })
    }

    async fn keep(&self, acting: &Acting, live: &Live) -> Result<(), AppError> {
        let draft = mischief_store::Draft {
            household: acting.household,
            id: live.event.to_text(),
            caretaker: live.by.to_string(),
            body: live.to_json(),
            updated_at: self.now(),
        };
        self.store.put_draft(draft).await?;
        Ok(())
    }
}

fn opened(live: Live) -> OpenSession {
    OpenSession { id: live.event.to_text(), by: live.by.clone(), live: Ok(live) }
}

/// A draft as an open session; none where its owner's id is none, which nothing here writes.
fn read(draft: mischief_store::Draft) -> Option<OpenSession> {
    let by = CaretakerId::parse(&draft.caretaker).ok()?;
    Some(OpenSession { live: Live::from_json(&draft.body), id: draft.id, by })
}
