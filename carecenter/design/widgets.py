"""Form fields drawn our way; each keeps the keyboard and the camera of a telephone in mind."""

from typing import Any

from django import forms

from carecenter.design import formats


class PhoneInput(forms.TextInput):
    """A telephone number with the numeric keyboard."""

    input_type = "tel"
    template_name = "design/widgets/phone.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "tel", "autocomplete": "tel", "class": "w-phone", **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        """Group the digits while reading."""
        return formats.phone(value) if value else None

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Take the spaces out again."""
        value = super().value_from_datadict(data, files, name)
        return value.replace(" ", "").replace("-", "") if isinstance(value, str) else value


class MoneyInput(forms.NumberInput):
    """An amount in yuan with the sign before it."""

    input_type = "text"
    template_name = "design/widgets/money.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "class": "w-money", "autocomplete": "off", **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Take thousands and the sign out."""
        value = super().value_from_datadict(data, files, name)
        return value.replace(",", "").replace("¥", "").strip() if isinstance(value, str) else value


class DateInput(forms.DateInput):
    """A day."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "w-date", **(attrs or {})}, format="%Y-%m-%d")


class MomentInput(forms.DateTimeInput):
    """A day and a time."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "w-moment", **(attrs or {})}, format="%Y-%m-%dT%H:%M")


class WindowInput(forms.MultiWidget):
    """A day, a beginning and an end on that day; the value is a pair of naive local datetimes."""

    template_name = "design/widgets/window.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        times = {"class": "w-time", "step": 1800}
        parts = [
            DateInput(),
            forms.TimeInput({"type": "time", **times}, format="%H:%M"),
            forms.TimeInput({"type": "time", **times}, format="%H:%M"),
        ]
        super().__init__(parts, attrs)

    def decompress(self, value: Any) -> list[Any]:
        """Split a pair of datetimes into day, beginning and end."""
        if not value:
            return [None, None, None]
        start, end = value
        return [start.date(), start.time(), end.time()]


class ChoiceChips(forms.RadioSelect):
    """One of a few as chips that are hit with a thumb."""

    template_name = "design/widgets/chips.html"
    option_template_name = "design/widgets/chip.html"


class ManyChips(forms.CheckboxSelectMultiple):
    """Several of a few as chips."""

    template_name = "design/widgets/chips.html"
    option_template_name = "design/widgets/chip.html"


class TextArea(forms.Textarea):
    """Free text that grows with what is written."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 3, "data-grow": "", **(attrs or {})})


class PhotoInput(forms.ClearableFileInput):
    """Photographs: the camera opens first on telephones; what was taken is shown at once."""

    template_name = "design/widgets/photo.html"
    allow_multiple_selected = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, multiple: bool = False, camera: bool = True) -> None:
        own: dict[str, Any] = {"accept": "image/*", "data-photos": ""}
        if camera:
            own["capture"] = "environment"
        if multiple:
            own["multiple"] = True
        super().__init__({**own, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return all files if several may be chosen."""
        if self.attrs.get("multiple") and hasattr(files, "getlist"):
            return files.getlist(name)
        return super().value_from_datadict(data, files, name)


class FileInput(forms.FileInput):
    """A document."""

    template_name = "design/widgets/file.html"
