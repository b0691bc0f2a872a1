//! Where an address leads.

use std::net::IpAddr;

/// Whether an origin means the machine on which it is opened, whichever that is.
pub(crate) fn is_here_alone(origin: &str) -> bool {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let bare = match host.strip_prefix('[') {
        Some(inner) => inner.split(']').next(),
        None => host.split(':').next(),
    };
    let bare = bare.unwrap_or(host);
    bare == "localhost"
        || bare.ends_with(".localhost")
        || bare.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machines_own_address_leads_nowhere_elsewhere() {
        for here in
            ["http://127.0.0.1:4330", "http://localhost", "http://[::1]:80", "http://a.localhost:1"]
        {
            assert!(is_here_alone(here), "{here}");
        }
        for elsewhere in ["https://rats.example", "http://192.168.1.7:4330", "http://[fe80::1]:80"]
        {
            assert!(!is_here_alone(elsewhere), "{elsewhere}");
        }
    }
}
