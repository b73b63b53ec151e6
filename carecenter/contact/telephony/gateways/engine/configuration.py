"""The configuration files of an Asterisk that does nothing but media: every decision comes over ARI."""

from dataclasses import dataclass, field
from pathlib import Path

APP = "carecenter"
UNUSED = (
    "chan_iax2 chan_dahdi chan_ooh323 chan_motif chan_mobile chan_console chan_alsa chan_mgcp chan_skinny chan_unistim"
    " chan_sip pbx_dundi pbx_lua pbx_ael res_xmpp res_snmp res_corosync res_config_ldap res_config_pgsql"
    " res_config_mysql res_config_odbc res_config_sqlite3 res_odbc res_phoneprov res_pjsip_phoneprov_provider res_hep"
    " res_hep_pjsip res_hep_rtcp res_calendar res_stun_monitor res_fax res_fax_spandsp res_smdi res_adsi"
    " res_prometheus app_voicemail app_voicemail_imap app_voicemail_odbc app_jack app_festival app_flash app_dahdiras"
    " app_meetme app_queue cdr_custom cdr_csv cdr_sqlite3_custom cdr_tds cdr_pgsql cdr_odbc cdr_adaptive_odbc"
    " cdr_radius cdr_manager cel_custom cel_manager cel_sqlite3_custom cel_tds cel_pgsql cel_odbc cel_radius"
    " cdr_beanstalkd cel_beanstalkd func_odbc res_odbc_transaction"
    " res_calendar_exchange res_calendar_icalendar res_calendar_ews res_calendar_caldav res_pjsip_publish_asterisk"
    " res_pjsip_notify res_parking app_agent_pool app_confbridge app_page app_alarmreceiver app_adsiprog app_getcpeid"
    " app_amd app_followme"
)


@dataclass(frozen=True, kw_only=True)
class EnginePlace:
    """Where one engine lives and what it may use; paths are absolute, ports free on `address`."""

    modules: Path
    data: Path
    folder: Path
    sounds: Path
    password: str
    address: str = "127.0.0.1"
    http_port: int = 8088
    wss_port: int = 0
    certificate: Path | None = None
    key: Path | None = None
    sip_port: int = 5060
    rtp: tuple[int, int] = (20000, 20400)
    trunk: str = "127.0.0.2:5060"
    silent_seconds: int = 30
    desk_phones: tuple[tuple[str, str], ...] = ()
    candidates: tuple[tuple[str, str], ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


def write_configuration(place: EnginePlace) -> Path:
    """Write all files below place.folder and return asterisk.conf. Nothing outside the folder is touched."""
    etc = place.folder / "etc"
    for name in ("etc", "var/lib", "var/spool/recording", "var/run", "var/log", "keys", "moh"):
        (place.folder / name).mkdir(parents=True, exist_ok=True)
    for name, text in {**_ground(place), **_media(place), "pjsip.conf": pjsip(place), **place.extra}.items():
        (etc / name).write_text(text, encoding="utf-8")
    return etc / "asterisk.conf"


def _ground(place: EnginePlace) -> dict[str, str]:
    root, var = place.folder, place.folder / "var"
    folders = {
        "astetcdir": root / "etc", "astmoddir": place.modules, "astvarlibdir": var / "lib", "astdbdir": var / "lib",
        "astkeydir": root / "keys", "astdatadir": place.data, "astagidir": var / "lib", "astspooldir": var / "spool",
        "astrundir": var / "run", "astlogdir": var / "log",
    }  # fmt: skip
    tls = ""
    if place.wss_port:
        tls = (
            f"tlsenable=yes\ntlsbindaddr={place.address}:{place.wss_port}\n"
            f"tlscertfile={place.certificate}\ntlsprivatekey={place.key}\n"
        )
    return {
        "asterisk.conf": "[directories]\n"
        + "".join(f"{name} => {path}\n" for name, path in folders.items())
        + "[options]\ndocumentation_language = en_US\n",
        "modules.conf": "[modules]\nautoload=yes\n" + "".join(f"noload => {name}.so\n" for name in UNUSED.split()),
        "logger.conf": "[general]\n[logfiles]\nconsole => warning,error\n",
        "http.conf": f"[general]\nenabled=yes\nbindaddr={place.address}\nbindport={place.http_port}\n{tls}",
        "ari.conf": "[general]\nenabled = yes\npretty = no\n"
        f"[{APP}]\ntype = user\nread_only = no\npassword = {place.password}\npassword_format = plain\n",
        "manager.conf": "[general]\nenabled = no\n",
        "cdr.conf": "[general]\nenable = no\n",
        "cel.conf": "[general]\nenable = no\n",
        "stasis.conf": "[threadpool]\n",
        "features.conf": "[general]\n",
        "udptl.conf": "[general]\n",
        "acl.conf": "",
        "ccss.conf": "[general]\n",
        "codecs.conf": "",
        "indications.conf": "[general]\ncountry=cn\n[cn]\nringcadence = 1000,4000\ndial = 450\nbusy = 450/350,0/350\n"
        "ring = 450/1000,0/4000\ncongestion = 450/700,0/700\n",
        # Agents' phones are pushed over ARI and live in memory only: one password for each session at the desk.
        "sorcery.conf": "[res_pjsip]\n"
        + "".join(
            f"{kind}=config,pjsip.conf,criteria=type={kind}\n{kind}=memory\n" for kind in ("endpoint", "auth", "aor")
        ),
    }


def _media(place: EnginePlace) -> dict[str, str]:
    ice = "[ice_host_candidates]\n" + "".join(f"{own} => {shown}\n" for own, shown in place.candidates)
    return {
        "rtp.conf": f"[general]\nrtpstart={place.rtp[0]}\nrtpend={place.rtp[1]}\nstrictrtp=yes\nicesupport=yes\n{ice}",
        "musiconhold.conf": f"[default]\nmode=files\ndirectory={place.folder / 'moh'}\n",
        # The product decides everything; when it is not there, one sentence and a goodbye instead of silence.
        "extensions.conf": f"""[general]
static=yes
[from-trunk]
exten => _[+0-9].,1,Stasis({APP},inbound,${{EXTEN}})
 same => n,GotoIf($["${{STASISSTATUS}}"="FAILED"]?down)
 same => n,Hangup()
 same => n(down),Answer()
 same => n,Playback({place.sounds}/engine_down)
 same => n,Hangup()
[from-agent]
exten => _[+0-9].,1,Hangup(21)
""",
    }


def pjsip(place: EnginePlace) -> str:
    """Return the SIP side: the trunk known by its address, two transports, desk phones with their own passwords."""
    host, _, port = place.trunk.partition(":")
    text = f"""[global]
type=global
user_agent=carecenter
keep_alive_interval=30
[udp]
type=transport
protocol=udp
bind={place.address}:{place.sip_port}
[wss]
type=transport
protocol={"wss" if place.wss_port else "ws"}
bind={place.address}
[trunk]
type=endpoint
transport=udp
context=from-trunk
disallow=all
allow=alaw,ulaw
aors=trunk
direct_media=no
dtmf_mode=rfc4733
trust_id_inbound=yes
rtp_timeout={place.silent_seconds}
rtp_timeout_hold={place.silent_seconds * 10}
[trunk]
type=aor
contact=sip:{host}:{port}
[trunk]
type=identify
endpoint=trunk
match={host}
"""
    return text + "".join(_desk_phone(name, password) for name, password in place.desk_phones)


def _desk_phone(name: str, password: str) -> str:
    return f"""[{name}]
type=endpoint
transport=udp
context=from-agent
disallow=all
allow=alaw,ulaw
direct_media=no
dtmf_mode=rfc4733
rtp_symmetric=yes
force_rport=yes
rewrite_contact=yes
auth={name}
aors={name}
[{name}]
type=auth
auth_type=userpass
username={name}
password={password}
[{name}]
type=aor
max_contacts=1
remove_existing=yes
qualify_frequency=30
"""
