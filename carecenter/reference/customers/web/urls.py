"""Addresses of customers."""

from django.urls import path

from carecenter.reference.customers.web import contacts, detail, editing, entry, lists, lookup, merging

urlpatterns = [
    path("lookup/", lookup.lookup, name="lookup"),
    path("customers/", lists.Customers.as_view(), name="customers"),
    path("customers/new/", entry.new_customer, name="customer_new"),
    path("customers/similar/", entry.similar, name="customers_similar"),
    path("customers/export/", lists.export_customers, name="customers_export"),
    path("customers/merges/<int:merge_id>/undo/", merging.unmerge, name="customer_unmerge"),
    path("customers/<int:customer_id>/", detail.customer, name="customer"),
    path("customers/<int:customer_id>/edit/", editing.edit_customer, name="customer_edit"),
    path("customers/<int:customer_id>/merge/", merging.merge, name="customer_merge"),
    path("customers/<int:customer_id>/contacts/", contacts.contacts, name="customer_contacts"),
    path("customers/<int:customer_id>/consents/", contacts.consent_panel, name="customer_consents"),
    path("customers/<int:customer_id>/consents/change/", contacts.consent, name="customer_consent"),
    path("customers/<int:customer_id>/household/", contacts.household, name="customer_household"),
    path("customers/<int:customer_id>/household/join/", contacts.join, name="customer_join"),
    path("customers/<int:customer_id>/alike/", contacts.alike, name="customer_alike"),
    path("customers/<int:customer_id>/<str:kind>/<int:line_id>/reveal/", contacts.reveal, name="customer_reveal"),
    path("customers/<int:customer_id>/<str:kind>/<int:line_id>/end/", contacts.end_line, name="customer_end_line"),
]
