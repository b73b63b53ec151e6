"""A page with one form whose deed is one action; refusals come back beside their fields."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.views import View

from carecenter.design.forms import blame
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.plain.refusals import Refusal

Text = str | Promise
PAGE = "design/forms/page.html"


@contextmanager
def blaming(form: Form) -> Iterator[None]:
    """Let what is refused inside be said at the form, and the lines after the block go on; 404 stays 404."""
    try:
        yield
    except Refusal as refusal:
        if refusal.status == 404:
            raise
        blame(form, refusal)


def form_page(
    request: HttpRequest, form: Form, *, title: Text, deed: Text, back: str, template: str = PAGE, **more: Any
) -> HttpResponse:
    """Answer with the page of one form; 422 when it is wrong."""
    context = {"form": form, "title": title, "deed": deed, "back_url": back, **more}
    return render(request, template, context, status=422 if form.errors else 200)


class FormPage(View):
    """Show a form, check it, call one action, go where the person would go next.

    A subclass gives `title`, `deed`, `form_class` and `perform`; `prepare` fetches what the form is about.
    """

    title: ClassVar[Text] = ""
    deed: ClassVar[Text] = ""
    deed_icon: ClassVar[str] = ""
    done: ClassVar[Text] = ""
    permission: ClassVar[str] = ""
    form_class: ClassVar[type[Form]] = Form
    template_name: ClassVar[str] = PAGE
    # Where an action names a field otherwise than the form does.
    fields: ClassVar[dict[str, str]] = {}

    actor: Any

    def prepare(self, **kwargs: Any) -> None:
        """Fetch what the form is about, through access; raise NotThere."""

    def initial(self) -> dict[str, Any]:
        """Return what the form shows at first."""
        return {}

    def form_kwargs(self) -> dict[str, Any]:
        """Return what the form's constructor takes besides data."""
        return {}

    def perform(self, data: dict[str, Any]) -> str | HttpResponse:
        """Call the action; return where to go, or the answer itself. Raises Refusal."""
        raise NotImplementedError

    def back_url(self) -> str:
        """Return where 返回 leads."""
        return ""

    def heading(self) -> Text:
        """Return the title of the page."""
        return self.title

    def extra(self) -> dict[str, Any]:
        """Return more context for a template of the subclass."""
        return {}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse strangers, then fetch and serve."""
        if (answer := refused(request, self.permission)) is not None:
            return answer
        self.actor = actor_of(request)
        self.prepare(**kwargs)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show the form."""
        return self._page(self.form_class(initial=self.initial(), **self.form_kwargs()))

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Do the deed, or show what has to change."""
        form = self.form_class(request.POST, request.FILES, initial=self.initial(), **self.form_kwargs())
        if form.is_valid():
            try:
                answer = self.perform(form.cleaned_data)
            except Refusal as refusal:
                if refusal.status in (403, 404) and not refusal.field:
                    raise
                blame(form, refusal, self.fields)
            else:
                if isinstance(answer, HttpResponse):
                    return answer
                if self.done:
                    toast_next(request, self.done)
                return redirect(answer)
        return self._page(form, status=422)

    def _page(self, form: Form, status: int = 200) -> HttpResponse:
        context = {
            "form": form,
            "title": self.heading(),
            "deed": self.deed,
            "deed_icon": self.deed_icon,
            "back_url": self.back_url(),
            **self.extra(),
        }
        return render(self.request, self.template_name, context, status=status)
