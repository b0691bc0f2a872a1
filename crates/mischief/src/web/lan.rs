//! How this machine is called on its network.

use std::net::{IpAddr, Ipv4Addr};

/// The names and addresses by which others reach this machine: those that were given first, then
/// its addresses, then its own name.
#[must_use]
pub fn names(given: &[String]) -> Vec<String> {
    let machine = gethostname::gethostname().to_string_lossy().to_lowercase();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
    let mut names: Vec<String> = given.iter().map(|name| name.to_lowercase()).collect();
    names.extend(addresses().iter().map(ToString::to_string));
    if !machine.is_empty() && machine.chars().all(plain) && machine.parse::<IpAddr>().is_err() {
        if !machine.contains('.') {
            // As it is found where nobody runs a server for names.
            names.push(format!("{machine}.local"));
        }
        names.push(machine);
    }
    names.extend(["localhost", "127.0.0.1", "::1"].map(str::to_owned));
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// The addresses of this machine on its networks, the likeliest for a phone first.
#[must_use]
pub fn addresses() -> Vec<IpAddr> {
    // Without an answer of the system there is still the machine's name.
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    let usable = all.iter().filter(|one| !one.is_loopback() && !one.is_link_local());
    let mut addresses: Vec<IpAddr> = usable.map(if_addrs::Interface::ip).collect();
    addresses.sort_by_key(|address| (rank(address), *address));
    addresses.dedup();
    addresses
}

/// Home networks mostly have 192.168; containers and tunnels mostly 172.16 to 172.31 and 10.
fn rank(address: &IpAddr) -> u8 {
    match address {
        IpAddr::V4(four) if four.octets().starts_with(&[192, 168]) => 0,
        IpAddr::V4(four) if four.octets().starts_with(&[10]) => 1,
        IpAddr::V4(four) if Ipv4Addr::is_private(four) => 2,
        IpAddr::V4(_) => 3,
        IpAddr::V6(_) => 4,
    }
}
