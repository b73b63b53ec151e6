"""Addresses of equipment."""

from django.urls import path

from carecenter.reference.equipment.web import detail, editing, lists

urlpatterns = [
    path("equipment/", lists.EquipmentList.as_view(), name="equipment_list"),
    path("equipment/<int:equipment_id>/", detail.equipment, name="equipment"),
    path("equipment/<int:equipment_id>/warranty/", detail.warranty, name="equipment_warranty"),
    path("equipment/<int:equipment_id>/qr.svg", detail.qr, name="equipment_qr"),
    path("equipment/<int:equipment_id>/serial/", editing.serial, name="equipment_serial"),
    path("equipment/<int:equipment_id>/edit/", editing.edit, name="equipment_edit"),
    path("customers/<int:customer_id>/equipment/", detail.of_customer, name="customer_equipment"),
]
