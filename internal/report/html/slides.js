// One slide at a time: arrows, space and page keys, Home and End, F for the whole screen, and a press on the picture.
const slides = [...document.querySelectorAll("main > section")];
let at = Math.max(0, slides.findIndex((one) => "#" + one.id === location.hash));
const show = (n) => {
  at = Math.min(slides.length - 1, Math.max(0, n));
  slides.forEach((one, k) => one.classList.toggle("on", k === at));
  slides[at].focus({ preventScroll: true });
  history.replaceState(null, "", "#" + slides[at].id);
  scrollTo(0, 0);
};
const next = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"], back = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.target.closest("a") && event.key === "Enter")) return;
  if (next.includes(event.key)) show(at + 1);
  else if (back.includes(event.key)) show(at - 1);
  else if (event.key === "Home") show(0);
  else if (event.key === "End") show(slides.length - 1);
  else if (event.key === "f") document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  else return;
  event.preventDefault();
});
addEventListener("click", (event) => {
  if (event.target.closest("a")) return;
  show(event.clientX < innerWidth / 4 ? at - 1 : at + 1);
});
addEventListener("hashchange", () => show(slides.findIndex((one) => "#" + one.id === location.hash)));
document.documentElement.classList.add("shown");
show(at);
