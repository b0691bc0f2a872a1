//! All that can be written, each kind of change in one line of one table.

use crate::attempt;
use crate::audit::{self, AuditEntry};
use crate::device::{self, Device};
use crate::draft::{self, Draft};
use crate::error::Failure;
use crate::household::{self, HouseholdId};
use crate::invitation::{self, Invitation};
use crate::log::{self, Appended, NewEvent};
use crate::member;
use crate::person::{self, Person};
use crate::photo::{self, Photo, PhotoContent};
use crate::protocol::{self, ProtocolText};
use crate::setting;
use crate::token::{self, Token};
use jiff::Timestamp;
use sqlx::AnyConnection;

/// One change. [`crate::Store::change`] makes several, all or none.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are those of the method of the same name")]
pub enum Change {
    /// [`crate::Store::create_household`].
    CreateHousehold { id: HouseholdId, name: String, at: Timestamp },
    /// [`crate::Store::rename_household`].
    RenameHousehold { id: HouseholdId, name: String },
    /// [`crate::Store::delete_household`].
    DeleteHousehold { id: HouseholdId },
    /// [`crate::Store::append`].
    Append { household: HouseholdId, events: Vec<NewEvent> },
    /// [`crate::Store::set_member`].
    SetMember {
        household: HouseholdId,
        caretaker: String,
        role: String,
        until: Option<String>,
        at: Timestamp,
    },
    /// [`crate::Store::link_person`].
    LinkPerson { household: HouseholdId, caretaker: String, person: Option<String> },
    /// [`crate::Store::end_member`].
    EndMember { household: HouseholdId, caretaker: String, at: Timestamp },
    /// [`crate::Store::add_person`].
    AddPerson(Person),
    /// [`crate::Store::set_password`].
    SetPassword { person: String, password_hash: String },
    /// [`crate::Store::remove_person`].
    RemovePerson { person: String },
    /// [`crate::Store::add_device`].
    AddDevice(Device),
    /// [`crate::Store::device_seen`].
    DeviceSeen { hash: Vec<u8>, at: Timestamp, expires_at: Timestamp },
    /// [`crate::Store::end_device`].
    EndDevice { hash: Vec<u8>, at: Timestamp },
    /// [`crate::Store::end_devices`].
    EndDevices { person: String, but: Option<Vec<u8>>, at: Timestamp },
    /// [`crate::Store::forget_devices`].
    ForgetDevices { before: Timestamp },
    /// [`crate::Store::attempt_failed`].
    AttemptFailed { origin: String, at: Timestamp },
    /// [`crate::Store::clear_attempts`].
    ClearAttempts { origin: String },
    /// [`crate::Store::forget_attempts`].
    ForgetAttempts { before: Timestamp },
    /// [`crate::Store::add_token`].
    AddToken(Token),
    /// [`crate::Store::token_used`].
    TokenUsed { household: HouseholdId, id: String, at: Timestamp },
    /// [`crate::Store::revoke_token`].
    RevokeToken { household: HouseholdId, id: String, at: Timestamp },
    /// [`crate::Store::add_invitation`].
    AddInvitation(Invitation),
    /// [`crate::Store::use_invitation`].
    UseInvitation { household: HouseholdId, id: String, at: Timestamp },
    /// [`crate::Store::remove_invitation`].
    RemoveInvitation { household: HouseholdId, id: String },
    /// [`crate::Store::put_draft`].
    PutDraft(Draft),
    /// [`crate::Store::remove_draft`].
    RemoveDraft { household: HouseholdId, id: String },
    /// [`crate::Store::add_photo`].
    AddPhoto(Photo, PhotoContent),
    /// [`crate::Store::choose_photo`].
    ChoosePhoto { household: HouseholdId, id: String, at: Timestamp },
    /// [`crate::Store::remove_photo`].
    RemovePhoto { household: HouseholdId, id: String },
    /// [`crate::Store::add_protocol`].
    AddProtocol(ProtocolText),
    /// [`crate::Store::add_audit`].
    AddAudit(AuditEntry),
    /// [`crate::Store::set_setting`].
    SetSetting { household: HouseholdId, name: String, value: Option<String> },
}

/// Makes one change within the transaction that is open.
// tidy: registry
pub(crate) async fn make(
    conn: &mut AnyConnection,
    change: &Change,
    appended: &mut Vec<Appended>,
) -> Result<(), Failure> {
    match change {
        Change::CreateHousehold { id, name, at } => household::create(conn, *id, name, *at).await,
        Change::RenameHousehold { id, name } => household::rename(conn, *id, name).await,
        Change::DeleteHousehold { id } => household::delete(conn, *id).await,
        Change::Append { household, events } => {
            appended.extend(log::append_one(conn, *household, events).await?);
            Ok(())
        }
        Change::SetMember { household, caretaker, role, until, at } => {
            member::set(conn, *household, caretaker, role, until.as_deref(), *at).await
        }
        Change::LinkPerson { household, caretaker, person } => {
            member::link(conn, *household, caretaker, person.as_deref()).await
        }
        Change::EndMember { household, caretaker, at } => {
            member::end(conn, *household, caretaker, *at).await
        }
        Change::AddPerson(person) => person::add(conn, person).await,
        Change::SetPassword { person, password_hash } => {
            person::set_password(conn, person, password_hash).await
        }
        Change::RemovePerson { person } => person::remove(conn, person).await,
        Change::AddDevice(device) => device::add(conn, device).await,
        Change::DeviceSeen { hash, at, expires_at } => {
            device::seen(conn, hash, *at, *expires_at).await
        }
        Change::EndDevice { hash, at } => device::end(conn, hash, *at).await,
        Change::EndDevices { person, but, at } => {
            device::end_all(conn, person, but.as_deref(), *at).await
        }
        Change::ForgetDevices { before } => device::forget(conn, *before).await,
        Change::AttemptFailed { origin, at } => attempt::fail(conn, origin, *at).await,
        Change::ClearAttempts { origin } => attempt::clear(conn, origin).await,
        Change::ForgetAttempts { before } => attempt::forget(conn, *before).await,
        Change::AddToken(token) => token::add(conn, token).await,
        Change::TokenUsed { household, id, at } => token::used(conn, *household, id, *at).await,
        Change::RevokeToken { household, id, at } => token::revoke(conn, *household, id, *at).await,
        Change::AddInvitation(invitation) => invitation::add(conn, invitation).await,
        Change::UseInvitation { household, id, at } => {
            invitation::redeem(conn, *household, id, *at).await
        }
        Change::RemoveInvitation { household, id } => {
            invitation::remove(conn, *household, id).await
        }
        Change::PutDraft(draft) => draft::put(conn, draft).await,
        Change::RemoveDraft { household, id } => draft::remove(conn, *household, id).await,
        Change::AddPhoto(photo, content) => photo::add(conn, photo, content).await,
        Change::ChoosePhoto { household, id, at } => photo::choose(conn, *household, id, *at).await,
        Change::RemovePhoto { household, id } => photo::remove(conn, *household, id).await,
        Change::AddProtocol(text) => protocol::add(conn, text).await,
        Change::AddAudit(entry) => audit::add(conn, entry).await,
        Change::SetSetting { household, name, value } => {
            setting::set(conn, *household, name, value.as_deref()).await
        }
    }
}
