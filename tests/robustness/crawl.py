"""Every page that a client can reach by links and addresses, and every form on them."""

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.urls.exceptions import Resolver404

SKIPPED = ("/accounts/logout", "/accounts/sessions", "/static/", "/live/", "/api/", "/kit/", "/accounts/2fa")
PAGES_A_VIEW = 2
MOST_PAGES = 400
LINKS = {"href", "hx-get", "data-href", "data-url", "src"}


@dataclass
class Form:
    """One form: where it goes and what it takes; `fields` maps a name to (type, value, choices)."""

    page: str
    action: str
    method: str
    fields: dict[str, tuple[str, str, list[str]]] = field(default_factory=dict)

    @property
    def key(self) -> tuple:
        """Return what makes two forms the same for us."""
        return view_of(self.action), self.method, frozenset(self.fields)

    @property
    def text_fields(self) -> list[str]:
        """Return the names of fields that a person or a forger may write anything into."""
        return [name for name, (kind, _, _) in self.fields.items() if kind not in {"file", "submit"}]

    @property
    def file_fields(self) -> list[str]:
        """Return the names of fields that take a file."""
        return [name for name, (kind, _, _) in self.fields.items() if kind == "file"]


class Reader(HTMLParser):
    """Collect links and forms of one page."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url, self.links, self.forms = url, [], []
        self._form: Form | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Take a tag."""
        given = {name: value or "" for name, value in attrs}
        if tag in {"a", "div", "section", "tr", "tbody", "button", "iframe", "span", "details", "input"}:
            self.links += [urljoin(self.url, given[name]) for name in LINKS & given.keys()]
        if tag == "form":
            self._open(given)
        elif posts := given.get("hx-post"):
            self.forms.append(Form(self.url, urljoin(self.url, posts), "post"))
        if self._form is not None and given.get("name") and tag in {"input", "select", "textarea", "button"}:
            kind = given.get("type", "text") if tag == "input" else {"button": "submit"}.get(tag, tag)
            _, value, choices = self._form.fields.get(given["name"], ("", "", []))
            if kind in {"radio", "checkbox"}:
                choices = [*choices, given.get("value", "on")]
            self._form.fields[given["name"]] = (kind, value or given.get("value", ""), choices)
            self._select = given["name"] if tag == "select" else ""
        elif tag == "option" and self._form is not None and self._select and given.get("value"):
            self._form.fields[self._select][2].append(given["value"])

    def _open(self, given: dict[str, str]) -> None:
        action = given.get("action") or given.get("hx-post") or given.get("hx-get") or self.url
        method = "post" if "hx-post" in given else given.get("method", "get").lower()
        self._form = Form(self.url, urljoin(self.url, action), method)
        self.forms.append(self._form)

    def handle_endtag(self, tag: str) -> None:
        """Close a form."""
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""


def view_of(url: str) -> str:
    """Return the view behind an address."""
    try:
        match = resolve(urlsplit(url).path)
    except Resolver404:
        return url
    return match.view_name or match._func_path


def addresses(resolver: URLResolver | None = None, prefix: str = "/") -> Iterator[str]:
    """Return one address for every pattern; parameters become 1 or a word."""
    for each in (resolver or get_resolver()).url_patterns:
        part = str(each.pattern).lstrip("^").rstrip("$")
        if isinstance(each, URLResolver):
            yield from addresses(each, prefix + part)
        elif isinstance(each, URLPattern) and "(" not in part:
            words = {name: "1" if "Int" in type(c).__name__ else "x" for name, c in each.pattern.converters.items()}
            path = prefix + part
            for name, word in words.items():
                path = path.replace(f"<int:{name}>", word).replace(f"<str:{name}>", word)
                path = path.replace(f"<slug:{name}>", word).replace(f"<{name}>", word)
            if "<" not in path:
                yield path


def get(client, url: str, data=None):
    """Ask for a page inside a savepoint, so that one failure does not spoil the rest; exceptions come through."""
    with transaction.atomic():
        return client.get(url, data) if data is not None else client.get(url)


def crawl(client) -> tuple[dict[str, str], list[Form], list[str]]:
    """Return the texts of the pages by address, one form of each sort, and what failed with 5xx."""
    waiting, seen, visits = deque(["/", *addresses()]), set(), Counter()
    pages: dict[str, str] = {}
    forms: dict[tuple, Form] = {}
    failed: list[str] = []
    while waiting and len(pages) < MOST_PAGES:
        url = waiting.popleft().partition("#")[0]
        path = urlsplit(url).path
        view = view_of(url)
        if not url.startswith("/") or url in seen or path.startswith(SKIPPED) or visits[view] >= PAGES_A_VIEW:
            continue
        seen.add(url)
        try:
            answer = get(client, url)
        except Exception as error:
            failed.append(f"GET {url}: {error!r}"[:300])
            continue
        if answer.status_code >= 500:
            failed.append(f"GET {url}: {answer.status_code}")
        if answer.status_code in {301, 302}:
            waiting.append(answer.url)
        if answer.status_code != 200 or "text/html" not in answer.headers.get("Content-Type", ""):
            continue
        visits[view] += 1
        pages[url] = body_of(answer)
        reader = Reader(url)
        reader.feed(pages[url])
        waiting.extend(reader.links)
        for form in reader.forms:
            if not urlsplit(form.action).path.startswith(SKIPPED):
                forms.setdefault(form.key, form)
    return pages, list(forms.values()), failed


def body_of(answer) -> str:
    """Return the text of an answer, streamed or not."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return content.decode(errors="replace")
