"""Know the organisation: units, persons, posts, qualifications, holds and business calendars."""
