// The code's box hears of its payment; the page is read again when the money has come.
document.querySelector(".pay-code")?.addEventListener("live:news", () => location.reload());
