"""Tables of other people: reading CSV and XLSX, importers that modules register, exports with a watermark."""
