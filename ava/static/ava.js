// Says in the page when an answer did not come, since htmx itself says it only in the console.
document.addEventListener("DOMContentLoaded", () => {
  const say = (words) => {
    const note = document.createElement("p");
    note.className = "notice notice--warn";
    note.textContent = words;
    document.getElementById("messages").replaceChildren(note);
    note.scrollIntoView({ block: "nearest" });
  };
  document.body.addEventListener("htmx:beforeRequest", () => document.getElementById("messages").replaceChildren());
  document.body.addEventListener("htmx:sendError", () => say("The server could not be reached. What you typed is still here."));
  document.body.addEventListener("htmx:responseError", (event) => {
    const tooOld = event.detail.xhr.status === 403;
    say(tooOld ? "This page was open for a long time. Copy what you typed, reload the page and send it again."
      : "Something went wrong on our side. What you typed is still here; please send it again.");
  });
});
