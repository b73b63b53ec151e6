"""The script of the play: names, places, plans and moods, all from a seed."""
