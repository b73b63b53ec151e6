// Photographs are made small on the telephone and sent one by one, each with its own key.
import { smaller } from "./offline/pictures.js";

function send(form, blob, key, onProgress) {
  return new Promise((done, failed) => {
    const body = new FormData();
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.set("item", form.querySelector("[name=item]").value);
    body.set("key", key);
    body.set("photo", blob, "photo.jpg");
    const request = new XMLHttpRequest();
    request.open("POST", location.pathname);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.timeout = 120000;
    request.upload.onprogress = (event) => event.lengthComputable && onProgress((100 * event.loaded) / event.total);
    request.onload = () => (request.status === 200 ? done(request.response) : failed(new Error(request.response?.detail ?? "")));
    request.onerror = request.ontimeout = () => failed(new Error(""));
    request.send(body);
  });
}

for (const form of document.querySelectorAll("[data-shoot]")) {
  const group = form.closest("[data-shoot-group]");
  const [bar, problem, shelf, count] = ["progress", "[data-problem]", "[data-shelf]", "[data-count]"].map((s) => group.querySelector(s));
  let number = 0;

  const put = async (blob, key) => {
    bar.hidden = false;
    problem.hidden = true;
    try {
      const { thumbnail } = await send(form, blob, key, (percent) => { bar.value = percent; });
      const figure = document.createElement("figure");
      const picture = document.createElement("img");
      picture.src = thumbnail;
      picture.alt = form.dataset.done;
      figure.append(picture);
      shelf.append(figure);
      count.textContent = shelf.children.length;
      group.classList.toggle("item-good", shelf.children.length >= Number(group.dataset.needed));
    } catch (error) {
      problem.textContent = error.message || form.dataset.failed;
      problem.hidden = false;
      problem.onclick = () => put(blob, key);
    } finally {
      bar.hidden = true;
      bar.value = 0;
    }
  };

  form.elements.photo.addEventListener("change", async (event) => {
    const files = [...event.target.files];
    for (const file of files) {
      number += 1;
      await put(await smaller(file), `${form.elements.key.value}-${number}`);
    }
    event.target.value = "";
  });
}
