"""Addresses of routing; nouns, discovered by config.urls."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
