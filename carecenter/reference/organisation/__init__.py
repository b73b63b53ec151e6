"""Organisation: units, posts, persons, roles with reach, skills, qualifications, holds, deputies, calendars."""
