"""Catalogue: brands, product lines, models, parts, fault codes, job types, prices, warranty rules."""
