"""Private files: sniffed, limited, hashed, with thumbnails, served by signed addresses that expire."""
