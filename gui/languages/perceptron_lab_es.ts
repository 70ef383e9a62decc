<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Save an animation</source>
        <translation>Guardar una animación</translation>
    </message>
    <message>
        <source>From iteration</source>
        <translation>Desde la iteración</translation>
    </message>
    <message>
        <source>To iteration</source>
        <translation>Hasta la iteración</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>GIF: every program shows it</source>
        <translation>GIF: lo muestra cualquier programa</translation>
    </message>
    <message>
        <source>WebP: more colours, for web pages</source>
        <translation>WebP: más colores, para páginas web</translation>
    </message>
    <message>
        <source>Animated PNG: sharp, for web pages</source>
        <translation>PNG animado: nítido, para páginas web</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>“{text}” is not valid.</source>
        <translation>“{text}” no es un valor válido.</translation>
    </message>
    <message>
        <source>Estimating the size …</source>
        <translation>Estimando el tamaño …</translation>
    </message>
    <message>
        <source>The last iteration must come after the first.</source>
        <translation>La última iteración debe ir después de la primera.</translation>
    </message>
    <message>
        <source>{pictures}, {seconds} s, about {size}</source>
        <translation>{pictures}, {seconds} s, unos {size}</translation>
    </message>
</context>
<context>
    <name>AnswerButton</name>
    <message numerus="yes">
        <source>%n hands</source>
        <translation>
            <numerusform>%n mano</numerusform>
            <numerusform>%n manos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hand</source>
        <translation>1 mano</translation>
    </message>
    <message>
        <source>this is what the run shows</source>
        <translation>es lo que muestra este entrenamiento</translation>
    </message>
</context>
<context>
    <name>BatchNumbersView</name>
    <message>
        <source>One iteration with its real numbers</source>
        <translation>Una iteración con sus números reales</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>El lote</translation>
    </message>
    <message>
        <source>New weight = old weight − learning rate × mean gradient</source>
        <translation>Peso nuevo = peso anterior − tasa de aprendizaje × gradiente medio</translation>
    </message>
    <message>
        <source>Three digits</source>
        <translation>Tres dígitos</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Seis dígitos</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>Todos los dígitos</translation>
    </message>
    <message>
        <source>The means over the batch</source>
        <translation>Las medias del lote</translation>
    </message>
    <message>
        <source>iteration {number}</source>
        <translation>iteración {number}</translation>
    </message>
    <message>
        <source>The batch: 1 sample</source>
        <translation>El lote: 1 muestra</translation>
    </message>
    <message>
        <source>The batch: {count} samples</source>
        <translation>El lote: {count} muestras</translation>
    </message>
    <message>
        <source>Step to the first phase (key .)</source>
        <translation>Avanza hasta la primera fase (tecla .)</translation>
    </message>
    <message>
        <source>The batch is too large for a table.</source>
        <translation>El lote es demasiado grande para una tabla.</translation>
    </message>
    <message>
        <source>Copy the table and the arithmetic</source>
        <translation>Copiar la tabla y las cuentas</translation>
    </message>
    <message>
        <source>The samples of the batch</source>
        <translation>Las muestras del lote</translation>
    </message>
    <message>
        <source>Click a column to sort, a row to mark its sample in the boundary view</source>
        <translation>Haz clic en una columna para ordenar, en una fila para marcar su muestra en la gráfica de la frontera</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>first feature</source>
        <translation>primera variable</translation>
    </message>
    <message>
        <source>second feature</source>
        <translation>segunda variable</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>net input: w1·x1 + w2·x2 + b</source>
        <translation>entrada neta: w1·x1 + w2·x2 + b</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>loss of the sample</source>
        <translation>pérdida de la muestra</translation>
    </message>
    <message>
        <source>gradient of the sample&apos;s loss by w1</source>
        <translation>gradiente de la pérdida de la muestra en w1</translation>
    </message>
    <message>
        <source>gradient of the sample&apos;s loss by w2</source>
        <translation>gradiente de la pérdida de la muestra en w2</translation>
    </message>
    <message>
        <source>gradient of the sample&apos;s loss by b</source>
        <translation>gradiente de la pérdida de la muestra en b</translation>
    </message>
</context>
<context>
    <name>BoundaryView</name>
    <message>
        <source>Decision boundary</source>
        <translation>Frontera de decisión</translation>
    </message>
    <message>
        <source>The line between what is predicted to be class 0 and class 1; the paler the ground, the less sure</source>
        <translation>La recta entre lo que se predice como clase 0 y como clase 1; cuanto más claro el fondo, menos certeza</translation>
    </message>
    <message>
        <source>Samples shown</source>
        <translation>Muestras que se ven</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entreno</translation>
    </message>
    <message>
        <source>Show the training samples, with the current batch</source>
        <translation>Mostrar las muestras de entrenamiento, con el lote actual</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Show the test samples, which training never sees</source>
        <translation>Mostrar las muestras de prueba, que el entrenamiento nunca ve</translation>
    </message>
    <message>
        <source>A sample turns solid once it was seen in this epoch; when all are solid, the epoch is over</source>
        <translation>Una muestra se rellena cuando ya se vio en esta época; cuando todas están llenas, la época ha terminado</translation>
    </message>
    <message>
        <source>Drag the line to move the start; near its ends, drag to turn it</source>
        <translation>Arrastra la recta para mover el punto de partida; cerca de sus extremos, arrastra para girarla</translation>
    </message>
    <message>
        <source>Draw samples of your own</source>
        <translation>Dibujar muestras propias</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to zoom, double-click to see all samples</source>
        <translation>Arrastra para mover, gira la rueda para ampliar, doble clic para ver todas las muestras</translation>
    </message>
    <message>
        <source>{feature}, standardised</source>
        <translation>{feature}, estandarizada</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>random {shown} of {count} {which} samples</source>
        <translation>{shown} de {count} muestras de {which}, al azar</translation>
    </message>
    <message>
        <source>the {count} test samples</source>
        <translation>las {count} muestras de prueba</translation>
    </message>
    <message>
        <source>{run}: large = batch {number} of {count}</source>
        <translation>{run}: grande = lote {number} de {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>At the start, {right} of {count} samples are right: drag the line</source>
        <translation>En el punto de partida, {right} de {count} muestras son correctas: arrastra la recta</translation>
    </message>
    <message>
        <source>Show the test samples; here they decide when training stops, as a validation set does</source>
        <translation>Mostrar las muestras de prueba; aquí son ellas las que deciden cuándo se detiene el entrenamiento, como hace un conjunto de validación</translation>
    </message>
    <message>
        <source>Large = batch {number} of {count}; solid = seen in this epoch: {seen} of {train}</source>
        <translation>Grande = lote {number} de {count}; lleno = visto en esta época: {seen} de {train}</translation>
    </message>
    <message>
        <source>Forward: the batch by its output</source>
        <translation>Forward: el lote según su salida</translation>
    </message>
    <message>
        <source>Loss: larger samples cost more</source>
        <translation>Pérdida: las muestras más grandes cuestan más</translation>
    </message>
    <message>
        <source>Gradient: the pull on (w1, w2)</source>
        <translation>Gradiente: la fuerza sobre (w1, w2)</translation>
    </message>
    <message>
        <source>Update: the line moves</source>
        <translation>Actualización: la recta se mueve</translation>
    </message>
</context>
<context>
    <name>CostLines</name>
    <message>
        <source>Click to choose this run: the controls are then its own</source>
        <translation>Haz clic para elegir este entrenamiento: los controles pasan a ser los suyos</translation>
    </message>
</context>
<context>
    <name>CostsView</name>
    <message>
        <source>What it costs</source>
        <translation>Cuánto cuesta</translation>
    </message>
    <message>
        <source>What the runs of the race cost</source>
        <translation>Cuánto cuestan los entrenamientos comparados</translation>
    </message>
    <message>
        <source>The costs of the runs, a column each</source>
        <translation>El gasto de los entrenamientos, una columna cada uno</translation>
    </message>
    <message>
        <source>Click a run to choose it: the sliders set its batch size and rate</source>
        <translation>Haz clic en un entrenamiento para elegirlo: los controles fijan su lote y su tasa</translation>
    </message>
    <message>
        <source>Target loss of the whole training set</source>
        <translation>Pérdida deseada en todo el conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>The loss that the costs are about; its line in the loss view can be dragged</source>
        <translation>La pérdida de la que trata el gasto; su línea en la gráfica de la pérdida se puede arrastrar</translation>
    </message>
    <message>
        <source>The chosen run is underlined; a click on a name chooses another</source>
        <translation>El entrenamiento elegido está subrayado; un clic en un nombre elige otro</translation>
    </message>
    <message>
        <source>Add a run</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Compare with another run</source>
        <translation>Comparar con otro entrenamiento</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Keep the chosen run for the next comparison, or no longer (P)</source>
        <translation>Guardar el entrenamiento elegido para la próxima comparación, o soltarlo (P)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the chosen run out of the comparison</source>
        <translation>Sacar de la comparación el entrenamiento elegido</translation>
    </message>
    <message>
        <source>How long every run goes on</source>
        <translation>Hasta dónde llega cada entrenamiento</translation>
    </message>
    <message>
        <source>How long every run goes on: as many iterations, as many epochs, or until its loss is at the target</source>
        <translation>Hasta dónde llega cada entrenamiento: el mismo número de iteraciones, el mismo número de épocas o hasta llegar a la meta</translation>
    </message>
    <message>
        <source>same iterations</source>
        <translation>mismas iteraciones</translation>
    </message>
    <message>
        <source>same epochs</source>
        <translation>mismas épocas</translation>
    </message>
    <message>
        <source>until the target</source>
        <translation>hasta la meta</translation>
    </message>
    <message>
        <source>All costs, more runs</source>
        <translation>Todo el gasto, más entrenamientos</translation>
    </message>
    <message>
        <source>What it costs to stay at the target and where each run stands; add, pin and remove runs</source>
        <translation>Cuánto cuesta permanecer en la meta y dónde está cada entrenamiento; añadir, fijar y quitar entrenamientos</translation>
    </message>
    <message>
        <source>Target loss</source>
        <translation>Pérdida deseada</translation>
    </message>
    <message>
        <source>Scene 3 compares the three descents.</source>
        <translation>La escena 3 compara los tres descensos.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>Click to choose this run</source>
        <translation>Haz clic para elegir este entrenamiento</translation>
    </message>
    <message>
        <source>The sliders set the chosen run: {run}.</source>
        <translation>Los controles valen para el entrenamiento elegido: {run}.</translation>
    </message>
    <message>
        <source>{run} is limited to {epochs} of {most} epochs.</source>
        <translation>{run} tiene como máximo {epochs} de {most} épocas.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n iterations</source>
        <translation>
            <numerusform>%n iteración</numerusform>
            <numerusform>%n iteraciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n época</numerusform>
            <numerusform>%n épocas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batches</source>
        <translation>
            <numerusform>%n lote</numerusform>
            <numerusform>%n lotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n muestra</numerusform>
            <numerusform>%n muestras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n entrenamiento</numerusform>
            <numerusform>%n entrenamientos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n fotograma</numerusform>
            <numerusform>%n fotogramas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>The samples that are learned</source>
        <translation>Los datos que se aprenden</translation>
    </message>
    <message>
        <source>Draw samples…</source>
        <translation>Dibujar muestras…</translation>
    </message>
    <message>
        <source>Open a table…</source>
        <translation>Abrir una tabla…</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>What training is to make smaller</source>
        <translation>Lo que el entrenamiento debe reducir</translation>
    </message>
    <message>
        <source>How many samples, train and test together</source>
        <translation>Cuántas muestras, entrenamiento y prueba juntos</translation>
    </message>
    <message>
        <source>How many of the samples are for training</source>
        <translation>Cuántas de las muestras son para entrenar</translation>
    </message>
    <message>
        <source>New order each epoch</source>
        <translation>Nuevo orden cada época</translation>
    </message>
    <message>
        <source>Visit the samples in another order in every epoch (shuffling)</source>
        <translation>Visitar las muestras en otro orden en cada época (barajar)</translation>
    </message>
    <message>
        <source>New data</source>
        <translation>Nuevos datos</translation>
    </message>
    <message>
        <source>Draw other samples of the same kind, or split the table otherwise</source>
        <translation>Sortear otras muestras, o dividir la tabla de otro modo</translation>
    </message>
    <message>
        <source>How the classes are drawn, and what was done with the table&apos;s numbers</source>
        <translation>Cómo se dibujan las clases y qué se hizo con los números de la tabla</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Drawn samples</source>
        <translation>Muestras dibujadas</translation>
    </message>
    <message>
        <source>Class 0 ● against class 1 ■.</source>
        <translation>Clase 0 ● contra clase 1 ■.</translation>
    </message>
    <message>
        <source>{zero} ● against {one} ■.</source>
        <translation>{zero} ● contra {one} ■.</translation>
    </message>
    <message>
        <source>Standardised with the mean and deviation of the train set.</source>
        <translation>Estandarizados con la media y la desviación del conjunto de entrenamiento.</translation>
    </message>
    <message>
        <source>Rows left out because a value is missing: {count}.</source>
        <translation>Filas omitidas porque falta un valor: {count}.</translation>
    </message>
    <message>
        <source>Rows left out because they are of another class: {count}.</source>
        <translation>Filas omitidas porque son de otra clase: {count}.</translation>
    </message>
    <message>
        <source>Tables ({kinds})</source>
        <translation>Tablas ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Abrir una tabla</translation>
    </message>
</context>
<context>
    <name>DivergenceBanner</name>
    <message>
        <source>The run diverges</source>
        <translation>El entrenamiento diverge</translation>
    </message>
    <message>
        <source>Begin again from the same start with a learning rate that cannot diverge on this data</source>
        <translation>Volver a empezar desde el mismo punto de partida con una tasa de aprendizaje que no diverge en estos datos</translation>
    </message>
    <message>
        <source>Diverged at iteration {iteration}: the loss of the start itself is too large for a number.</source>
        <translation>Divergió en la iteración {iteration}: la pérdida del propio punto de partida es demasiado grande para un número.</translation>
    </message>
    <message>
        <source>Swings without settling: the train loss went from {first:.3g} to {last:.1e} in {iterations}; the learning rate {rate:g} is too large.</source>
        <translation>Oscila sin asentarse: la pérdida de entrenamiento pasó de {first:.3g} a {last:.1e} en {iterations}; la tasa de aprendizaje {rate:g} es demasiado grande.</translation>
    </message>
    <message>
        <source>Diverging: the train loss went from {first:.3g} to {last:.1e} in {iterations}; the learning rate {rate:g} is too large.</source>
        <translation>Divergiendo: la pérdida de entrenamiento pasó de {first:.3g} a {last:.1e} en {iterations}; la tasa de aprendizaje {rate:g} es demasiado grande.</translation>
    </message>
    <message>
        <source>Diverged at iteration {iteration}: the loss went from {first:.3g} to {last:.1e} in {iterations} and overflowed; the learning rate {rate:g} is too large.</source>
        <translation>Divergió en la iteración {iteration}: la pérdida pasó de {first:.3g} a {last:.1e} en {iterations} y se desbordó; la tasa de aprendizaje {rate:g} es demasiado grande.</translation>
    </message>
    <message>
        <source>The learning rate {rate:g} is above the full-batch limit: sooner or later the loss grows.</source>
        <translation>La tasa de aprendizaje {rate:g} supera el límite del lote completo: tarde o temprano la pérdida crece.</translation>
    </message>
    <message>
        <source>Use {rate:g}</source>
        <translation>Usar {rate:g}</translation>
    </message>
    <message>
        <source>Use the safe learning rate {rate:g}</source>
        <translation>Usar la tasa de aprendizaje segura {rate:g}</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
</context>
<context>
    <name>DoubleLoopView</name>
    <message>
        <source>The double loop</source>
        <translation>El bucle doble</translation>
    </message>
    <message>
        <source>The code of the two loops, as it runs</source>
        <translation>El código de los dos bucles, en marcha</translation>
    </message>
    <message>
        <source>Code shown</source>
        <translation>Código que se ve</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>The double loop in eight lines</source>
        <translation>El bucle doble en ocho líneas</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>The code of one run; what trains is a faster form with the same numbers</source>
        <translation>El código de un entrenamiento; lo que entrena es una forma más rápida con los mismos números</translation>
    </message>
    <message>
        <source>The same training written with PyTorch, to be copied</source>
        <translation>El mismo entrenamiento escrito en PyTorch, para copiar</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>The code of the two loops</source>
        <translation>El código de los dos bucles</translation>
    </message>
    <message>
        <source>The lines of the present phase are lit</source>
        <translation>Las líneas de la fase actual están iluminadas</translation>
    </message>
    <message>
        <source>epoch = {epoch} of {epochs}    batch = {batch} of {batches}    iteration = {iteration}</source>
        <translation>época = {epoch} de {epochs}    lote = {batch} de {batches}    iteración = {iteration}</translation>
    </message>
    <message>
        <source>w, b ← start</source>
        <translation>w, b ← punto de partida</translation>
    </message>
    <message>
        <source>for epoch in 1 … {epochs}:</source>
        <translation>para época en 1 … {epochs}:</translation>
    </message>
    <message>
        <source>epoch = {epoch}</source>
        <translation>época = {epoch}</translation>
    </message>
    <message>
        <source>shuffle {count} samples</source>
        <translation>barajar {count} muestras</translation>
    </message>
    <message>
        <source>take {count} samples in their order</source>
        <translation>tomar {count} muestras en orden</translation>
    </message>
    <message>
        <source>for batch in 1 … {batches}:</source>
        <translation>para lote en 1 … {batches}:</translation>
    </message>
    <message>
        <source>batch = {batch}</source>
        <translation>lote = {batch}</translation>
    </message>
    <message>
        <source>forward: ŷ of each sample</source>
        <translation>forward: ŷ de cada muestra</translation>
    </message>
    <message>
        <source>loss: mean over the batch</source>
        <translation>pérdida: media del lote</translation>
    </message>
    <message>
        <source>gradient of the loss</source>
        <translation>gradiente de la pérdida</translation>
    </message>
    <message>
        <source>update w and b</source>
        <translation>actualizar w y b</translation>
    </message>
</context>
<context>
    <name>DrawBar</name>
    <message>
        <source>Spray</source>
        <translation>Aerosol</translation>
    </message>
    <message>
        <source>Keep the button pressed, and a cloud of samples is drawn</source>
        <translation>Mantén pulsado el botón para dibujar una nube de muestras</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Take samples away; a right click on a sample or the Delete key does it too</source>
        <translation>Borra muestras; también lo hacen el clic derecho sobre una muestra o la tecla Supr</translation>
    </message>
    <message>
        <source>Empty plane</source>
        <translation>Plano vacío</translation>
    </message>
    <message>
        <source>Begin with an empty plane; undo brings the samples back</source>
        <translation>Empezar con el plano vacío; deshacer devuelve las muestras</translation>
    </message>
    <message>
        <source>class 0</source>
        <translation>clase 0</translation>
    </message>
    <message>
        <source>class 1</source>
        <translation>clase 1</translation>
    </message>
    <message>
        <source>Draw samples of class {name}</source>
        <translation>Dibujar muestras de la clase {name}</translation>
    </message>
</context>
<context>
    <name>DrawingHand</name>
    <message>
        <source>Stop drawing, and look again (key D or Esc)</source>
        <translation>Dejar de dibujar y volver a mirar (tecla D o Esc)</translation>
    </message>
    <message>
        <source>Into the other class (F)</source>
        <translation>Pasar a la otra clase (F)</translation>
    </message>
    <message>
        <source>Take it away (Delete)</source>
        <translation>Borrar (Supr)</translation>
    </message>
    <message>
        <source>{counts}: the test set needs samples of both classes.</source>
        <translation>{counts}: el conjunto de prueba necesita muestras de las dos clases.</translation>
    </message>
    <message>
        <source>{counts}: draw samples of both classes, then it can be learned.</source>
        <translation>{counts}: dibuja muestras de las dos clases para poder entrenar.</translation>
    </message>
    <message>
        <source>{counts}: there is room for {most} samples at most.</source>
        <translation>{counts}: caben como máximo {most} muestras.</translation>
    </message>
    <message>
        <source>{counts}. Cross at ({x1}; {x2}): Enter, arrows, Ctrl+arrows, F, Delete, C</source>
        <translation>{counts}. Cruz en ({x1}; {x2}): Intro, flechas, Ctrl+flechas, F, Supr, C</translation>
    </message>
    <message>
        <source>{counts}. Click: a new sample; drag: move it; right click: change it</source>
        <translation>{counts}. Clic: nueva muestra; arrastrar: la mueve; clic derecho: la cambia</translation>
    </message>
</context>
<context>
    <name>EpochTape</name>
    <message>
        <source>Epoch tape</source>
        <translation>Cinta de la época</translation>
    </message>
    <message>
        <source>Epoch {number}: click to go to its end</source>
        <translation>Época {number}: haz clic para ir a su final</translation>
    </message>
    <message>
        <source>Batch {number} of this epoch: click to go there</source>
        <translation>Lote {number} de esta época: haz clic para ir allí</translation>
    </message>
    <message>
        <source>Epochs of the run</source>
        <translation>Épocas del entrenamiento</translation>
    </message>
    <message>
        <source>Batches of the epoch</source>
        <translation>Lotes de la época</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>muestras</translation>
    </message>
    <message>
        <source>How the samples are shared out between training set and test set</source>
        <translation>Cómo se reparten las muestras entre el conjunto de entrenamiento y el de prueba</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>época {epoch} de {epochs}</translation>
    </message>
    <message>
        <source>batch {batch} of {batches}</source>
        <translation>lote {batch} de {batches}</translation>
    </message>
    <message>
        <source>epoch {epoch} in batches</source>
        <translation>época {epoch} en lotes</translation>
    </message>
    <message>
        <source>Click to choose this run</source>
        <translation>Haz clic para elegir este entrenamiento</translation>
    </message>
    <message>
        <source>The epoch that this run is in</source>
        <translation>La época en la que está este entrenamiento</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>época {epoch}</translation>
    </message>
</context>
<context>
    <name>ErrorReporter</name>
    <message>
        <source>An unexpected error ended what was just being done. Everything else goes on: try it again, or change something. If it comes again, save (Ctrl+S) and start anew; Help ▸ Show the log has more.</source>
        <translation>Un error inesperado interrumpió lo que se estaba haciendo. Todo lo demás continúa: inténtalo de nuevo o cambia algo. Si vuelve a ocurrir, guarda (Ctrl+S) y abre el programa otra vez; en Ayuda ▸ Mostrar el registro del programa hay más detalles.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>PNG, 2560 × 1440 (*.png)</source>
        <translation>PNG, 2560 × 1440 (*.png)</translation>
    </message>
    <message>
        <source>PNG, 1280 × 720 (*.png)</source>
        <translation>PNG, 1280 × 720 (*.png)</translation>
    </message>
    <message>
        <source>PNG, 5120 × 2880 (*.png)</source>
        <translation>PNG, 5120 × 2880 (*.png)</translation>
    </message>
    <message>
        <source>Drawing in SVG (*.svg)</source>
        <translation>Dibujo en SVG (*.svg)</translation>
    </message>
    <message>
        <source>Drawing in PDF (*.pdf)</source>
        <translation>Dibujo en PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>Guardar una imagen</translation>
    </message>
    <message numerus="yes">
        <source>The numbers are on the clipboard: %n row(s).</source>
        <translation>
            <numerusform>Los números están en el portapapeles: %n fila.</numerusform>
            <numerusform>Los números están en el portapapeles: %n filas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to put the folder with the numbers</source>
        <translation>Dónde poner la carpeta con los números</translation>
    </message>
    <message>
        <source>Save an animation</source>
        <translation>Guardar una animación</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Escribiendo {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Cancelado: no se escribió nada.</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>No se pudo guardar {name}.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Perceptron Lab</source>
        <translation>Perceptron Lab</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Perceptron Lab (*.perceptron *.toml)</source>
        <translation>Perceptron Lab (*.perceptron *.toml)</translation>
    </message>
    <message>
        <source>{name} is no longer in {folder}, and not among the recent files any more.</source>
        <translation>{name} ya no está en {folder} y salió de la lista de archivos recientes.</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Leyendo {name} …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Perceptron Lab (*.perceptron)</source>
        <translation>Perceptron Lab (*.perceptron)</translation>
    </message>
    <message>
        <source>Saved {name}, and beside it the table {table}</source>
        <translation>{name} se guardó, con la tabla {table} al lado</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} se guardó</translation>
    </message>
    <message>
        <source>A drawing can be exported as soon as it has samples of both classes.</source>
        <translation>Un dibujo se puede exportar en cuanto tenga muestras de las dos clases.</translation>
    </message>
    <message>
        <source>CSV with comma and decimal point (*.csv)</source>
        <translation>CSV con coma y punto decimal (*.csv)</translation>
    </message>
    <message>
        <source>CSV with semicolon and decimal comma (*.csv)</source>
        <translation>CSV con punto y coma y coma decimal (*.csv)</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Exportar datos</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>No se pudo guardar {name}.</translation>
    </message>
</context>
<context>
    <name>FilmStripView</name>
    <message>
        <source>Film strip</source>
        <translation>Película de las épocas</translation>
    </message>
    <message>
        <source>The boundary after each epoch, and what an epoch starts from</source>
        <translation>La frontera después de cada época, y de dónde parte cada época</translation>
    </message>
    <message>
        <source>The pictures of the film strip</source>
        <translation>Los fotogramas de la película</translation>
    </message>
    <message>
        <source>Click a picture to go to its epoch</source>
        <translation>Haz clic en un fotograma para ir a su época</translation>
    </message>
    <message>
        <source>More marks would cover the picture; the counts beside it are of all samples</source>
        <translation>Más marcas taparían la imagen; los recuentos al lado son de todas las muestras</translation>
    </message>
    <message>
        <source>Film strip: the loss of the start overflows</source>
        <translation>Película: la pérdida del punto de partida se desborda</translation>
    </message>
    <message>
        <source>Film strip, batch size {size}</source>
        <translation>Película de las épocas, lote de {size}</translation>
    </message>
    <message>
        <source>Counts include every sample; at most {most} of each kind are marked.</source>
        <translation>Los conteos incluyen todas las muestras; se marcan como máximo {most} de cada tipo.</translation>
    </message>
</context>
<context>
    <name>GradientFanView</name>
    <message>
        <source>Gradient fan</source>
        <translation>Abanico de gradientes</translation>
    </message>
    <message>
        <source>Where each batch of the epoch pulls the weights</source>
        <translation>Hacia dónde tira de los pesos cada lote de la época</translation>
    </message>
    <message>
        <source>S: how far single samples spread, B: batch size, N: training samples; in brackets: expected</source>
        <translation>S: cuánto se dispersan las muestras, B: tamaño del lote, N: muestras de entrenamiento; entre paréntesis: lo esperado</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home page</source>
        <translation>Página de inicio</translation>
    </message>
    <message>
        <source>Show this page at the start</source>
        <translation>Mostrar esta página al abrir</translation>
    </message>
    <message>
        <source>Whether the program begins with this page the next time too</source>
        <translation>Si el programa empieza por esta página también la próxima vez</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Draw samples of your own: put, move and take them (key D)</source>
        <translation>Dibuja tus propias muestras: ponlas, muévelas y bórralas (tecla D)</translation>
    </message>
    <message>
        <source>Train on a table of your own, or on samples that you draw</source>
        <translation>Entrena con una tabla propia o con muestras que dibujas</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>How training is organised, in eleven steps</source>
        <translation>Cómo se organiza el entrenamiento, en once pasos</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Six scenes, one question each</source>
        <translation>Seis escenas, una pregunta en cada una</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Mis datos</translation>
    </message>
    <message>
        <source>How does a neural network learn?</source>
        <translation>¿Cómo aprende una red neuronal?</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>What you set is not kept for the next time.</source>
        <translation>Tus elecciones no se conservan para la próxima vez.</translation>
    </message>
</context>
<context>
    <name>LessonEditor</name>
    <message>
        <source>Lesson editor</source>
        <translation>Editor de clases</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>Título de la clase</translation>
    </message>
    <message>
        <source>What stands over the window while the lesson is open</source>
        <translation>Lo que aparece arriba en la ventana mientras la clase está abierta</translation>
    </message>
    <message>
        <source>Steps of the lesson</source>
        <translation>Pasos de la clase</translation>
    </message>
    <message>
        <source>The view that the step is about: it is large, and the others are dimmed</source>
        <translation>El panel del que trata el paso: se ve grande, y los demás, oscurecidos</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Nuevo paso</translation>
    </message>
    <message>
        <source>A new step after this one, from what is on screen</source>
        <translation>Un paso nuevo después de este, con lo que está en pantalla</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move this step to the front</source>
        <translation>Mover este paso hacia el principio</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Move this step to the end</source>
        <translation>Mover este paso hacia el final</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take this step out of the lesson</source>
        <translation>Sacar este paso de la clase</translation>
    </message>
    <message>
        <source>Take what is on screen</source>
        <translation>Usar lo que está en pantalla</translation>
    </message>
    <message>
        <source>Let this step begin with what is on screen now</source>
        <translation>Hacer que este paso empiece con lo que está en pantalla ahora</translation>
    </message>
    <message>
        <source>Show this step</source>
        <translation>Mostrar este paso</translation>
    </message>
    <message>
        <source>Put the beginning of this step on screen</source>
        <translation>Poner en pantalla el comienzo de este paso</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save the lesson as a file to open and to pass on</source>
        <translation>Guardar la clase en un archivo, para abrirla y compartirla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the editor; the lesson stays open</source>
        <translation>Cerrar el editor; la clase sigue abierta</translation>
    </message>
    <message>
        <source>Play to iteration</source>
        <translation>Entrenar hasta la iteración</translation>
    </message>
    <message>
        <source>Answer that holds</source>
        <translation>Respuesta que vale</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Foco</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>¿Qué se ve?</translation>
    </message>
    <message>
        <source>on everything</source>
        <translation>en todo</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>Frontera de decisión</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>El lote</translation>
    </message>
    <message>
        <source>The double loop</source>
        <translation>El bucle doble</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>Descenso</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Cuánto cuesta</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Película de las épocas</translation>
    </message>
    <message>
        <source>Many starts</source>
        <translation>Muchos puntos de partida</translation>
    </message>
    <message>
        <source>Rate sweep</source>
        <translation>Barrido de la tasa</translation>
    </message>
    <message>
        <source>Gradient fan</source>
        <translation>Abanico de gradientes</translation>
    </message>
    <message>
        <source>Epoch tape</source>
        <translation>Cinta de la época</translation>
    </message>
    <message>
        <source>Training set and test set</source>
        <translation>Conjunto de entrenamiento y de prueba</translation>
    </message>
    <message>
        <source>as the run turns out</source>
        <translation>según el entrenamiento</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>To notice</source>
        <translation>Qué notar</translation>
    </message>
    <message>
        <source>To notice, if {outcome}</source>
        <translation>Qué notar, si {outcome}</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <translation>Respuesta {letter}</translation>
    </message>
    <message>
        <source>Why {letter} holds or not</source>
        <translation>Por qué {letter} vale o no</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
</context>
<context>
    <name>LessonStrip</name>
    <message>
        <source>Lesson</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Back to this step</source>
        <translation>Volver a este paso</translation>
    </message>
    <message>
        <source>Put everything back as this step began, whatever was changed since</source>
        <translation>Dejar todo como al comienzo de este paso, sin importar lo que haya cambiado</translation>
    </message>
    <message>
        <source>Class vote</source>
        <translation>Votación</translation>
    </message>
    <message>
        <source>Count the hands for each answer: click to count one, click with the right button to take one back</source>
        <translation>Contar las manos de cada respuesta: clic para contar una, clic derecho para descontarla</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave the lesson; what is on screen stays</source>
        <translation>Salir de la clase; lo que está en pantalla se queda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The step before (Page Up)</source>
        <translation>El paso anterior (Page Up)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>The next step (Page Down shows the step first)</source>
        <translation>El paso siguiente (Page Down muestra antes el paso)</translation>
    </message>
    <message>
        <source>Let the run answer (Page Down)</source>
        <translation>Dejar que el entrenamiento responda (Page Down)</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Lesson</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>What is to be seen here?</source>
        <translation>¿Qué hay que ver aquí?</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Nueva clase</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>clase</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>The log</source>
        <translation>El registro del programa</translation>
    </message>
    <message>
        <source>What the program wrote of itself, the newest at the end. It lies in {path}</source>
        <translation>Lo que el programa anotó sobre sí mismo; lo más reciente está al final. El archivo es {path}</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Todavía no hay nada anotado.</translation>
    </message>
</context>
<context>
    <name>LoopLines</name>
    <message>
        <source>The two loops</source>
        <translation>Los dos bucles</translation>
    </message>
    <message>
        <source>The outer loop counts epochs, the inner one batches; the present phase is lit</source>
        <translation>El bucle de fuera cuenta épocas, el de dentro lotes; la fase actual está iluminada</translation>
    </message>
</context>
<context>
    <name>LossCurves</name>
    <message>
        <source>↑ up to {loss}</source>
        <translation>↑ hasta {loss}</translation>
    </message>
    <message>
        <source>target {loss}</source>
        <translation>meta {loss}</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Convergence curves</source>
        <translation>Curvas de convergencia</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Lo que se dibuja</translation>
    </message>
    <message>
        <source>Show the loss</source>
        <translation>Mostrar la pérdida</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Show the share of samples predicted right</source>
        <translation>Mostrar la parte de las muestras predichas correctamente</translation>
    </message>
    <message>
        <source>Point to a place of the axis to read the curves there; a target can be dragged</source>
        <translation>Señala un lugar del eje para leer ahí las curvas; la meta se puede arrastrar</translation>
    </message>
    <message>
        <source>What the curves are drawn over</source>
        <translation>Sobre qué se dibujan las curvas</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraciones</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>muestras</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>slow computer</source>
        <translation>máquina lenta</translation>
    </message>
    <message>
        <source>What the curves are drawn over: the clock that the runs share (key C)</source>
        <translation>Sobre qué se dibujan las curvas: el reloj que comparten los entrenamientos (tecla C)</translation>
    </message>
    <message>
        <source>Over epochs</source>
        <translation>Sobre las épocas</translation>
    </message>
    <message>
        <source>Over iterations</source>
        <translation>Sobre las iteraciones</translation>
    </message>
    <message>
        <source>slow computer (s)</source>
        <translation>máquina lenta (s)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>accuracy in %</source>
        <translation>exactitud en %</translation>
    </message>
    <message>
        <source>mean of {count} batches</source>
        <translation>media de {count} lotes</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entreno</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lote</translation>
    </message>
    <message>
        <source>run before</source>
        <translation>entrenamiento anterior</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Prepared moment</source>
        <translation>Momento preparado</translation>
    </message>
    <message>
        <source>Show this scene&apos;s prepared moment in place of what you changed</source>
        <translation>Mostrar el momento preparado de esta escena en lugar de lo que cambiaste</translation>
    </message>
    <message>
        <source>Pinned: this run&apos;s batch size and learning rate are in the next comparison.</source>
        <translation>Fijado: el lote y la tasa de este entrenamiento están en la próxima comparación.</translation>
    </message>
    <message>
        <source>No longer pinned.</source>
        <translation>Ya no está fijado.</translation>
    </message>
</context>
<context>
    <name>ManyStartsView</name>
    <message>
        <source>Many starts</source>
        <translation>Muchos puntos de partida</translation>
    </message>
    <message>
        <source>The same training from many random starts, and how long each needs</source>
        <translation>El mismo entrenamiento desde muchos puntos al azar, y cuánto necesita cada uno</translation>
    </message>
    <message>
        <source>Picture of the starts</source>
        <translation>Imagen de los puntos de partida</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Caminos</translation>
    </message>
    <message>
        <source>Show the descent of each start in the plane of the weights</source>
        <translation>Mostrar el descenso de cada punto de partida en el plano de los pesos</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Rectas</translation>
    </message>
    <message>
        <source>Show the boundary of each start at this moment</source>
        <translation>Mostrar la frontera de cada punto de partida en este momento</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Show how many starts needed how many iterations</source>
        <translation>Mostrar cuántos puntos de partida necesitaron cuántas iteraciones</translation>
    </message>
    <message>
        <source>Every start is trained with the same data, order, loss and learning rate: only the start differs</source>
        <translation>Todos se entrenan con los mismos datos, orden, pérdida y tasa de aprendizaje: solo cambia el punto de partida</translation>
    </message>
    <message>
        <source>New seeds</source>
        <translation>Otro sorteo</translation>
    </message>
    <message>
        <source>99 % accuracy</source>
        <translation>99 % de exactitud</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>How many starts, 1 to {most}</source>
        <translation>Cuántos puntos de partida, de 1 a {most}</translation>
    </message>
    <message>
        <source>Train as many starts of other seeds</source>
        <translation>Entrenar otros tantos con otro sorteo</translation>
    </message>
    <message>
        <source>What a start has to reach on the training set</source>
        <translation>Lo que cada uno debe alcanzar en el conjunto de entrenamiento</translation>
    </message>
    <message>
        <source>The train loss that a start has to reach</source>
        <translation>La pérdida de entrenamiento que cada uno debe alcanzar</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>puntos de partida</translation>
    </message>
    <message>
        <source>Many starts: seeds {first} to {last}</source>
        <translation>Muchos puntos de partida: semillas {first} a {last}</translation>
    </message>
    <message>
        <source>Many starts: seeds {first} to {last}, {drawn} of them drawn</source>
        <translation>Muchos puntos de partida: semillas {first} a {last}, {drawn} dibujados</translation>
    </message>
    <message>
        <source>Cancelled. Press “New seeds” or change the number to start again.</source>
        <translation>Cancelado. Pulsa “Otro sorteo” o cambia el número para volver a empezar.</translation>
    </message>
    <message>
        <source>“{value}” is not a valid value.</source>
        <translation>“{value}” no es un valor válido.</translation>
    </message>
</context>
<context>
    <name>MeanRow</name>
    <message>
        <source>What the batch as a whole says: the mean over its samples</source>
        <translation>Lo que dice el lote entero: la media de sus muestras</translation>
    </message>
    <message>
        <source>The batch loss: the mean of the samples&apos; losses</source>
        <translation>La pérdida del lote: la media de las pérdidas de las muestras</translation>
    </message>
    <message>
        <source>The gradient that moves {weight}: the mean over the samples</source>
        <translation>El gradiente que mueve {weight}: la media de las muestras</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation>Cerrar el mensaje (Esc)</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>Stop rules, samples, loss, order, start</source>
        <translation>Reglas de parada, muestras, pérdida, orden, punto de partida</translation>
    </message>
    <message>
        <source>When training ends before its last epoch, and how large a learning rate may be</source>
        <translation>Cuándo termina el entrenamiento antes de su última época y hasta dónde puede llegar la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>How many samples there are, in which order they are seen, and which loss is made smaller</source>
        <translation>Cuántas muestras hay, en qué orden se ven y qué pérdida debe disminuir</translation>
    </message>
    <message>
        <source>The weights before iteration 1: typed, or drawn at random from a seed</source>
        <translation>Los pesos antes de la iteración 1: escritos, o sorteados a partir de una semilla</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Open or close the controls (Esc closes them)</source>
        <translation>Abrir o cerrar los controles (Esc los cierra)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Show or hide the tape, the size of a step and the speed</source>
        <translation>Mostrar u ocultar la cinta de épocas y lotes, el tamaño del paso y la velocidad</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>PDF, A4 (*.pdf)</source>
        <translation>PDF, A4 (*.pdf)</translation>
    </message>
    <message>
        <source>PDF, Letter (*.pdf)</source>
        <translation>PDF, Carta (*.pdf)</translation>
    </message>
    <message>
        <source>Page for a browser (*.html)</source>
        <translation>Página para el navegador (*.html)</translation>
    </message>
    <message>
        <source>worksheet-{name}</source>
        <translation>hoja-{name}</translation>
    </message>
    <message>
        <source>Save a worksheet</source>
        <translation>Guardar una hoja de ejercicios</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the worksheet as PDF instead.</source>
        <translation>No hay ninguna impresora configurada en esta máquina. En su lugar, guarda la hoja en PDF.</translation>
    </message>
    <message>
        <source>the worksheet</source>
        <translation>la hoja de ejercicios</translation>
    </message>
    <message>
        <source>Save a notebook</source>
        <translation>Guardar un cuaderno</translation>
    </message>
    <message>
        <source>Jupyter notebook (*.ipynb)</source>
        <translation>Cuaderno de Jupyter (*.ipynb)</translation>
    </message>
    <message>
        <source>Save a PyTorch program</source>
        <translation>Guardar un programa en PyTorch</translation>
    </message>
    <message>
        <source>Python program (*.py)</source>
        <translation>Programa en Python (*.py)</translation>
    </message>
</context>
<context>
    <name>PhasesView</name>
    <message>
        <source>Phases of the iteration</source>
        <translation>Fases de la iteración</translation>
    </message>
    <message>
        <source>Forward: the net input z and the output of each sample of the batch</source>
        <translation>Forward: la entrada neta z y la salida de cada muestra del lote</translation>
    </message>
    <message>
        <source>Loss: what each sample costs, and their mean</source>
        <translation>Pérdida: lo que cuesta cada muestra, y la media</translation>
    </message>
    <message>
        <source>Gradient: how the loss changes with each weight</source>
        <translation>Gradiente: cómo cambia la pérdida con cada peso</translation>
    </message>
    <message>
        <source>Update: the weights move against the gradient</source>
        <translation>Actualización: los pesos se mueven contra el gradiente</translation>
    </message>
    <message>
        <source>then</source>
        <translation>después</translation>
    </message>
</context>
<context>
    <name>RateSweepView</name>
    <message>
        <source>Loss against learning rate</source>
        <translation>Pérdida según la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>The loss after some iterations, for each learning rate</source>
        <translation>La pérdida tras algunas iteraciones, para cada tasa de aprendizaje</translation>
    </message>
    <message>
        <source>After how many iterations the loss is taken</source>
        <translation>Tras cuántas iteraciones se toma la pérdida</translation>
    </message>
    <message>
        <source>Take the best</source>
        <translation>Usar la mejor</translation>
    </message>
    <message>
        <source>Take the learning rate with the lowest loss</source>
        <translation>Usar la tasa de aprendizaje con la menor pérdida</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraciones</translation>
    </message>
    <message>
        <source>Each point of the curve is one whole training with its own learning rate, from the same start</source>
        <translation>Cada punto de la curva es un entrenamiento entero con su propia tasa de aprendizaje, desde el mismo punto de partida</translation>
    </message>
    <message>
        <source>Loss after {iterations}</source>
        <translation>Pérdida tras {iterations}</translation>
    </message>
    <message>
        <source>Cancelled. Change the number of iterations to start again.</source>
        <translation>Cancelado. Cambia el número de iteraciones para volver a empezar.</translation>
    </message>
</context>
<context>
    <name>ReadingRow</name>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>coma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulación</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>barra</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>espacios</translation>
    </message>
    <message>
        <source>point</source>
        <translation>punto</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>found: {value}</source>
        <translation>encontrado: {value}</translation>
    </message>
</context>
<context>
    <name>SceneTabs</name>
    <message>
        <source>Scenes</source>
        <translation>Escenas</translation>
    </message>
    <message>
        <source>{question} (key {key})</source>
        <translation>{question} (tecla {key})</translation>
    </message>
</context>
<context>
    <name>SlowComputer</name>
    <message>
        <source>How long the slow computer takes for one sample: a full batch takes that for each of its samples</source>
        <translation>Cuánto tarda la máquina lenta con una muestra: el lote completo tarda eso con cada una de las suyas</translation>
    </message>
    <message>
        <source>ms a sample</source>
        <translation>ms por muestra</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>{samples} samples: {train} train and {test} test</source>
        <translation>{samples} muestras: {train} de entrenamiento y {test} de prueba</translation>
    </message>
    <message>
        <source>Training sees the training set alone; the test set only judges.</source>
        <translation>El entrenamiento ve solo el conjunto de entrenamiento; el de prueba solo evalúa.</translation>
    </message>
    <message>
        <source>{count} train</source>
        <translation>{count} entreno</translation>
    </message>
    <message>
        <source>{count} test</source>
        <translation>{count} prueba</translation>
    </message>
</context>
<context>
    <name>Spotlight</name>
    <message>
        <source>Click to see everything again</source>
        <translation>Haz clic para ver todo de nuevo</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Show this view large</source>
        <translation>Mostrar esta gráfica en grande</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Start</source>
        <translation>Punto de partida</translation>
    </message>
    <message>
        <source>{weight} of the start</source>
        <translation>{weight} del punto de partida</translation>
    </message>
    <message>
        <source>How a start is drawn</source>
        <translation>Cómo se sortea un punto de partida</translation>
    </message>
    <message>
        <source>How a start is drawn: about 0 with deviation 2 or 0.1, evenly from −1 to 1, or all 0</source>
        <translation>Cómo se sortea: alrededor de 0 con desviación 2 o 0,1, uniforme de −1 a 1, o todo 0</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>Dado</translation>
    </message>
    <message>
        <source>Seed of the start</source>
        <translation>Semilla del punto de partida</translation>
    </message>
    <message>
        <source>The seed: the number that the start is drawn from; the same one draws the same start</source>
        <translation>La semilla: el número del sorteo; el mismo número da el mismo punto de partida</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semilla</translation>
    </message>
    <message>
        <source>Same start</source>
        <translation>Mismo inicio</translation>
    </message>
    <message>
        <source>Begin again with the same weights (R)</source>
        <translation>Volver a empezar con los mismos pesos (R)</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>Nuevo inicio</translation>
    </message>
    <message>
        <source>Begin again with other random weights (N)</source>
        <translation>Volver a empezar con otros pesos al azar (N)</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Reiniciar todo</translation>
    </message>
    <message>
        <source>Take back what was changed, pinned and chosen, and open on the first scene (Ctrl+R)</source>
        <translation>Deshacer todo lo que se cambió, fijó y eligió, y abrir la primera escena (Ctrl+R)</translation>
    </message>
    <message>
        <source>{weight} = {value} at the start; type another, or drag the start in the plane</source>
        <translation>{weight} = {value} en el punto de partida; escribe otro, o arrastra el punto en el plano</translation>
    </message>
</context>
<context>
    <name>StopButton</name>
    <message>
        <source>Stop: {count} rules</source>
        <translation>Parar: {count} reglas</translation>
    </message>
    <message>
        <source>Stop: {rule}</source>
        <translation>Parar: {rule}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>End the run before its last epoch: at a train accuracy, at a loss, or when the test loss rises</source>
        <translation>Terminar antes de la última época: por exactitud, por pérdida, o cuando la pérdida de prueba sube</translation>
    </message>
</context>
<context>
    <name>StopRules</name>
    <message>
        <source>Stop rules</source>
        <translation>Reglas de parada</translation>
    </message>
    <message>
        <source>Train accuracy reaches, in %</source>
        <translation>La exactitud de entrenamiento llega a, en %</translation>
    </message>
    <message>
        <source>Train loss falls to</source>
        <translation>La pérdida de entrenamiento baja a</translation>
    </message>
    <message>
        <source>Epochs without a lower test loss</source>
        <translation>Épocas sin una pérdida de prueba menor</translation>
    </message>
    <message>
        <source>Checked after each epoch. Leave empty to switch it off. A change restarts the run.</source>
        <translation>Se revisa después de cada época. Déjalo vacío para apagarlo. Un cambio reinicia el entrenamiento.</translation>
    </message>
    <message>
        <source>With this rule the test set decides when training ends: it serves as a validation set.</source>
        <translation>Con esta regla es el conjunto de prueba el que decide cuándo termina el entrenamiento: sirve de conjunto de validación.</translation>
    </message>
    <message>
        <source>Stop early when …</source>
        <translation>Parar antes cuando …</translation>
    </message>
</context>
<context>
    <name>TableSheet</name>
    <message>
        <source>x1</source>
        <translation>x1</translation>
    </message>
    <message>
        <source>x2</source>
        <translation>x2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Abrir una tabla</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>Las primeras filas de la tabla</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Class 0 becomes class 1, and class 1 becomes class 0</source>
        <translation>La clase 0 pasa a ser la 1, y la 1 pasa a ser la 0</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Estandarizar</translation>
    </message>
    <message>
        <source>(value − mean) ÷ standard deviation, both of the training set; otherwise the table&apos;s own values</source>
        <translation>(valor − media) ÷ desviación estándar, del conjunto de entrenamiento; si no, los valores de la propia tabla</translation>
    </message>
    <message>
        <source>All rows train (no test set)</source>
        <translation>Todas las filas entrenan (sin prueba)</translation>
    </message>
    <message>
        <source>Otherwise two of three rows train, and the others test</source>
        <translation>Si no, dos de cada tres filas entrenan, y las otras prueban</translation>
    </message>
    <message>
        <source>No bias</source>
        <translation>Sin sesgo</translation>
    </message>
    <message>
        <source>b is 0 and stays it: a line through the origin, which of standardised values is their mean</source>
        <translation>b es 0 y sigue siéndolo: una recta por el origen, que en los valores estandarizados es la media</translation>
    </message>
    <message>
        <source>The samples</source>
        <translation>Las muestras</translation>
    </message>
    <message>
        <source>The samples of the chosen columns</source>
        <translation>Las muestras de las columnas elegidas</translation>
    </message>
    <message>
        <source>The table is being read</source>
        <translation>Se está leyendo la tabla</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Class 0 ●</source>
        <translation>Clase 0 ●</translation>
    </message>
    <message>
        <source>Class 1 ■</source>
        <translation>Clase 1 ■</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>all the others</source>
        <translation>todas las otras</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>pasted table</source>
        <translation>tabla pegada</translation>
    </message>
</context>
<context>
    <name>TimesPlot</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño del lote</translation>
    </message>
    <message>
        <source>How many samples one iteration sees; a change restarts from the same start (keys: ↑ ↓)</source>
        <translation>Cuántas muestras ve una iteración; un cambio vuelve a empezar desde el mismo punto de partida (teclas: ↑ ↓)</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>How often every training sample is seen; a change lengthens or shortens the run (keys: ↑ ↓)</source>
        <translation>Cuántas veces se ve cada muestra de entrenamiento; un cambio alarga o acorta el entrenamiento (teclas: ↑ ↓)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>How large a step is; a change restarts from the same start (keys: ↑ ↓)</source>
        <translation>Qué tan grande es el paso; un cambio vuelve a empezar desde el mismo punto de partida (teclas: ↑ ↓)</translation>
    </message>
    <message>
        <source>Kind of descent</source>
        <translation>Tipo de descenso</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>Estocástico</translation>
    </message>
    <message>
        <source>Batch size 1: one sample an iteration</source>
        <translation>Lote de 1: una muestra por iteración</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Mini-lote</translation>
    </message>
    <message>
        <source>Some samples an iteration: the last such batch size</source>
        <translation>Varias muestras por iteración: el último mini-lote usado</translation>
    </message>
    <message>
        <source>Full batch</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>The whole training set in each iteration</source>
        <translation>Todo el conjunto de entrenamiento en cada iteración</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Playing and stepping</source>
        <translation>Iniciar y avanzar</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Drag to any iteration (keys: ← →)</source>
        <translation>Arrastra hasta cualquier iteración (teclas: ← →)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>How fast to play (keys: − and +)</source>
        <translation>Qué tan rápido (teclas: − y +)</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Iniciar o pausar (Espacio)</translation>
    </message>
    <message>
        <source>One phase back (,)</source>
        <translation>Una fase atrás (,)</translation>
    </message>
    <message>
        <source>One iteration back (←)</source>
        <translation>Una iteración atrás (←)</translation>
    </message>
    <message>
        <source>One epoch back (Shift+←)</source>
        <translation>Una época atrás (Shift+←)</translation>
    </message>
    <message>
        <source>One phase forward (.)</source>
        <translation>Una fase adelante (.)</translation>
    </message>
    <message>
        <source>One iteration forward (→)</source>
        <translation>Una iteración adelante (→)</translation>
    </message>
    <message>
        <source>One epoch forward (Shift+→)</source>
        <translation>Una época adelante (Shift+→)</translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation>Tamaño del paso</translation>
    </message>
    <message>
        <source>How far one press of ◀ or ▶ goes</source>
        <translation>Cuánto avanza cada toque en ◀ o ▶</translation>
    </message>
    <message>
        <source>by phase</source>
        <translation>por fase</translation>
    </message>
    <message>
        <source>by iteration</source>
        <translation>por iteración</translation>
    </message>
    <message>
        <source>by epoch</source>
        <translation>por época</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>WeightPlaneView</name>
    <message>
        <source>Descent in the plane of the weights</source>
        <translation>Descenso en el plano de los pesos</translation>
    </message>
    <message>
        <source>Draw the loss at the b of the minimum, where there is one</source>
        <translation>Dibujar la pérdida en el b del mínimo, donde lo hay</translation>
    </message>
    <message>
        <source>Draw the loss at the b on screen, as it changes</source>
        <translation>Dibujar la pérdida en el b de la pantalla, según cambia</translation>
    </message>
    <message>
        <source>The start: drag it to begin somewhere else</source>
        <translation>El punto de partida: arrástralo para empezar en otro lugar</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to zoom, double-click to see the whole descent</source>
        <translation>Arrastra para mover, gira la rueda para ampliar, doble clic para ver todo el descenso</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>Descenso</translation>
    </message>
    <message>
        <source>The plane shows w1 and w2; the loss depends on b too, and is drawn for this one</source>
        <translation>El plano muestra w1 y w2; la pérdida depende también de b y está dibujada para este</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>The descent has left the picture.</source>
        <translation>El descenso salió de la figura.</translation>
    </message>
    <message>
        <source>So far the loss of {shown} samples.</source>
        <translation>Por ahora, la pérdida de {shown} muestras.</translation>
    </message>
    <message>
        <source>At b = {b}; the minimum is at b = {least}.</source>
        <translation>En b = {b}; el mínimo está en b = {least}.</translation>
    </message>
    <message>
        <source>At b = {b}.</source>
        <translation>En b = {b}.</translation>
    </message>
    <message>
        <source>No minimum: the classes are separable, so the loss falls for ever as the weights grow.</source>
        <translation>No hay mínimo: las clases son separables, y la pérdida baja sin fin mientras crecen los pesos.</translation>
    </message>
    <message>
        <source>No single minimum: a whole cone of weights has loss 0.</source>
        <translation>No hay un único mínimo: todo un cono de pesos tiene pérdida 0.</translation>
    </message>
    <message>
        <source>The loss is 0 only where all weights are 0, and nothing is learned.</source>
        <translation>La pérdida es 0 solo donde todos los pesos son 0, y no se aprende nada.</translation>
    </message>
    <message>
        <source>This loss has corners: its minimum was not computed.</source>
        <translation>Esta pérdida tiene esquinas: su mínimo no se calculó.</translation>
    </message>
    <message>
        <source>The classes touch: no minimum was found.</source>
        <translation>Las clases se tocan: no se encontró un mínimo.</translation>
    </message>
    <message>
        <source>No minimum was found.</source>
        <translation>No se encontró un mínimo.</translation>
    </message>
    <message>
        <source>The minimum lies outside, at w1 = {w1}, w2 = {w2}.</source>
        <translation>El mínimo está fuera de la figura, en w1 = {w1}, w2 = {w2}.</translation>
    </message>
    <message>
        <source>One minimum of a whole line of them is marked.</source>
        <translation>Está marcado un mínimo de toda una línea de ellos.</translation>
    </message>
    <message>
        <source>Minimum: loss {loss}, {correct} of {count} right. {units}.</source>
        <translation>Mínimo: pérdida {loss}, {correct} de {count} correctas. {units}.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Licence: {licence}. You may use it, change it and pass it on.</source>
        <translation>Licencia: {licence}. Puedes usar el programa, modificarlo y compartirlo.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Tipos de letra</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Hecho con</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>The settings file was damaged; it was put aside as {path}.</source>
        <translation>El archivo de ajustes estaba dañado; se guardó aparte como {path}.</translation>
    </message>
    <message>
        <source>The settings file {path} is damaged, and could not be put aside.</source>
        <translation>El archivo de ajustes {path} está dañado y no se pudo guardar aparte.</translation>
    </message>
    <message>
        <source>Continue where you left off last time?</source>
        <translation>¿Continuar donde lo dejaste la última vez?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>axes</name>
    <message>
        <source>One of the two numbers that describe a sample; each sample is a point</source>
        <translation>Uno de los dos números que describen una muestra; cada muestra es un punto</translation>
    </message>
    <message>
        <source>w1, the weight of x1: each point of this plane is one choice of weights</source>
        <translation>w1, el peso de x1: cada punto de este plano es una elección de pesos</translation>
    </message>
    <message>
        <source>w2, the weight of x2: each point of this plane is one choice of weights</source>
        <translation>w2, el peso de x2: cada punto de este plano es una elección de pesos</translation>
    </message>
    <message>
        <source>The loss: one number for how wrong the predictions are; 0 is perfect</source>
        <translation>La pérdida: un número que dice cuánto se equivocan las predicciones; 0 es perfecto</translation>
    </message>
    <message>
        <source>The accuracy: how many of 100 samples are predicted right</source>
        <translation>La exactitud: cuántas de 100 muestras se predicen correctamente</translation>
    </message>
    <message>
        <source>Epochs: in each, every training sample is seen exactly once</source>
        <translation>Épocas: en cada una, toda muestra de entrenamiento se ve exactamente una vez</translation>
    </message>
    <message>
        <source>Iterations: in each, one batch is seen and the weights move once</source>
        <translation>Iteraciones: en cada una se ve un lote y los pesos cambian una vez</translation>
    </message>
    <message>
        <source>Samples seen so far, one that was seen twice counted twice</source>
        <translation>Muestras vistas hasta ahora; una que se vio dos veces cuenta dos veces</translation>
    </message>
    <message>
        <source>Seconds that the NumPy loop takes to compute so far, as measured on this machine</source>
        <translation>Segundos que el bucle en NumPy tarda en calcular hasta aquí, medidos en esta máquina</translation>
    </message>
    <message>
        <source>Seconds of a slow computer, which takes equally long for every sample</source>
        <translation>Segundos de una máquina lenta, que tarda lo mismo con cada muestra</translation>
    </message>
    <message>
        <source>How many of the starts needed so many iterations</source>
        <translation>Cuántos de los puntos de partida necesitaron tantas iteraciones</translation>
    </message>
    <message>
        <source>How many iterations a start needed to come to the target</source>
        <translation>Cuántas iteraciones necesitó un punto de partida para llegar a la meta</translation>
    </message>
    <message>
        <source>The learning rate: how far a step goes; each mark is ten times the one before</source>
        <translation>La tasa de aprendizaje: el tamaño del paso; cada marca es diez veces la anterior</translation>
    </message>
    <message>
        <source>How far a batch pulls this weight: −∂loss/∂w, against the slope of its loss</source>
        <translation>Cuánto tira un lote de este peso: −∂pérdida/∂w, contra la pendiente de su pérdida</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>batch size</source>
        <translation>tamaño del lote</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>data</source>
        <translation>datos</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>muestras</translation>
    </message>
    <message>
        <source>training samples</source>
        <translation>muestras de entrenamiento</translation>
    </message>
    <message>
        <source>new data</source>
        <translation>nuevos datos</translation>
    </message>
    <message>
        <source>order</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>start</source>
        <translation>punto de partida</translation>
    </message>
    <message>
        <source>new start</source>
        <translation>nuevo punto de partida</translation>
    </message>
    <message>
        <source>stop rule</source>
        <translation>regla de parada</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dibujo</translation>
    </message>
    <message>
        <source>experiment</source>
        <translation>experimento</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>{field}: “{value}” is not valid. For {number} starts, enter a whole number from {least} to {most}.</source>
        <translation>{field}: “{value}” no es válido. Para {number} puntos de partida, escribe un número entero de {least} a {most}.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} has no “{sign}” beside its number, as other cells have.</source>
        <translation>{name}, línea {line}: «{cell}» en la columna {column} no tiene «{sign}» junto al número, como sí lo tienen otras celdas.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is not a number with a decimal point as others.</source>
        <translation>{name}, línea {line}: “{cell}” en la columna {column} no es un número con punto decimal como los otros.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is not a number with a decimal comma as others.</source>
        <translation>{name}, línea {line}: “{cell}” en la columna {column} no es un número con coma decimal como los otros.</translation>
    </message>
    <message>
        <source>{name}, line {line}: the point of “{cell}” in the column {column} could be the decimal sign, or mark thousands: {whole}. Choose point or comma ({field}).</source>
        <translation>{name}, línea {line}: el punto de “{cell}” en la columna {column} puede ser el signo decimal o marcar los millares: {whole}. Elige punto o coma ({field}).</translation>
    </message>
    <message>
        <source>{name}, line {line}: the comma of “{cell}” in the column {column} could be the decimal sign, or mark thousands: {whole}. Choose point or comma ({field}).</source>
        <translation>{name}, línea {line}: la coma de “{cell}” en la columna {column} puede ser el signo decimal o marcar los millares: {whole}. Elige punto o coma ({field}).</translation>
    </message>
    <message>
        <source>{name}: the column {column} cannot be the label and a feature too.</source>
        <translation>{name}: la columna {column} no puede ser etiqueta y variable a la vez.</translation>
    </message>
    <message>
        <source>{name}: {count} columns have the name {column}. Give a number instead: {numbers}.</source>
        <translation>{name}: {count} columnas se llaman {column}. Da un número: {numbers}.</translation>
    </message>
    <message>
        <source>{name} has no column “{column}”. Its columns are: {columns}.</source>
        <translation>{name} no tiene la columna “{column}”. Sus columnas son: {columns}.</translation>
    </message>
    <message>
        <source>{name}: several columns can be the label: {columns}. Choose one ({field}).</source>
        <translation>{name}: varias columnas pueden ser la etiqueta: {columns}. Elige una ({field}).</translation>
    </message>
    <message>
        <source>{name}: no column is clearly the label, which has two values, or a few. The last column, {column}, has {count}: {shown}. Choose one ({field}).</source>
        <translation>{name}: ninguna columna es claramente la etiqueta, que tiene dos valores, o pocos. La última columna, {column}, tiene {count}: {shown}. Elige una ({field}).</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is not a number. Besides the label {label}, a table needs two columns of numbers.</source>
        <translation>{name}, línea {line}: “{cell}” en la columna {column} no es un número. Además de la etiqueta {label}, una tabla necesita dos columnas de números.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is too large. Besides the label {label}, a table needs two columns of numbers.</source>
        <translation>{name}, línea {line}: “{cell}” en la columna {column} es demasiado grande. Además de la etiqueta {label}, una tabla necesita dos columnas de números.</translation>
    </message>
    <message>
        <source>{name} has no rows below its header.</source>
        <translation>{name} no tiene filas debajo del encabezado.</translation>
    </message>
    <message>
        <source>{name} has {columns}. A table needs two columns of numbers and one of labels.</source>
        <translation>{name} tiene {columns}. Una tabla necesita dos columnas de números y una de etiquetas.</translation>
    </message>
    <message>
        <source>{name}: besides the label {label}, a table needs two columns of numbers.</source>
        <translation>{name}: además de la etiqueta {label}, una tabla necesita dos columnas de números.</translation>
    </message>
    <message>
        <source>{name}: no complete row of {column} is left for the class {kind}.</source>
        <translation>{name}: no queda ninguna fila completa de {column} para la clase {kind}.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is not a number.</source>
        <translation>{name}, línea {line}: “{cell}” en la columna {column} no es un número.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is too large.</source>
        <translation>{name}, línea {line}: “{cell}” en la columna {column} es demasiado grande.</translation>
    </message>
    <message>
        <source>{name}: the column {column} holds no numbers.</source>
        <translation>{name}: la columna {column} no tiene números.</translation>
    </message>
    <message>
        <source>Column {name} cannot be standardised: its standard deviation over the training set is {value}.</source>
        <translation>La columna {name} no se puede estandarizar: su desviación estándar en el conjunto de entrenamiento es {value}.</translation>
    </message>
    <message>
        <source>Rows of the two classes: {zeros} and {ones}. The training set and the test set each need at least one of both.</source>
        <translation>Filas de las dos clases: {zeros} y {ones}. El conjunto de entrenamiento y el de prueba necesitan cada uno al menos una de cada clase.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Dos nubes</translation>
    </message>
    <message>
        <source>Overlapping clouds</source>
        <translation>Nubes superpuestas</translation>
    </message>
    <message>
        <source>Ravine (badly conditioned)</source>
        <translation>Barranco (mal condicionado)</translation>
    </message>
    <message>
        <source>XOR (not linearly separable)</source>
        <translation>XOR (no linealmente separable)</translation>
    </message>
    <message>
        <source>Circles (not linearly separable)</source>
        <translation>Círculos (no linealmente separable)</translation>
    </message>
    <message>
        <source>Moons (not linearly separable)</source>
        <translation>Lunas (no linealmente separable)</translation>
    </message>
    <message>
        <source>{column}: a label needs two different values. This column has {count}: {shown}.</source>
        <translation>{column}: una etiqueta necesita dos valores distintos. Esta columna tiene {count}: {shown}.</translation>
    </message>
    <message>
        <source>The classes “{zero}” and “{one}” are the same. Choose two different ones.</source>
        <translation>Las clases “{zero}” y “{one}” son iguales. Elige dos distintas.</translation>
    </message>
    <message>
        <source>The class “{name}” is not a value of {column}. Its values are: {shown}.</source>
        <translation>La clase “{name}” no es un valor de {column}. Sus valores son: {shown}.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” names no attribute.</source>
        <translation>{name}, línea {line}: “{cell}” no nombra ningún atributo.</translation>
    </message>
    <message>
        <source>{name} is an ARFF file without @data.</source>
        <translation>{name} es un archivo ARFF sin @data.</translation>
    </message>
    <message>
        <source>{name} is an ARFF file in the sparse form. Save it in the dense form.</source>
        <translation>{name} es un archivo ARFF en forma dispersa. Guárdalo en forma densa.</translation>
    </message>
    <message>
        <source>The delimiter “{value}” is not valid. Enter one character such as ; or |, or one of these: {names}.</source>
        <translation>El separador “{value}” no es válido. Escribe un carácter como ; o |, o uno de estos: {names}.</translation>
    </message>
    <message>
        <source>{name} has more than {most} cells. Keep the columns that you need.</source>
        <translation>{name} tiene más de {most} celdas. Deja solo las columnas que necesitas.</translation>
    </message>
    <message>
        <source>{name} has more than {most} lines.</source>
        <translation>{name} tiene más de {most} líneas.</translation>
    </message>
    <message>
        <source>{name}, line {line}: the line is longer than {most} letters.</source>
        <translation>{name}, línea {line}: la línea tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>{name}, line {line}: a cell is longer than {most} letters.</source>
        <translation>{name}, línea {line}: una celda tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>{name}, line {line}: letters follow a closing quotation mark ({quote}) within a cell.</source>
        <translation>{name}, línea {line}: hay texto después de unas comillas ({quote}) cerradas dentro de una celda.</translation>
    </message>
    <message>
        <source>{name}, line {line}: a quotation mark ({quote}) is opened and never closed.</source>
        <translation>{name}, línea {line}: unas comillas ({quote}) se abren y nunca se cierran.</translation>
    </message>
    <message>
        <source>{name}, line {line}: the line cannot be parted into cells.</source>
        <translation>{name}, línea {line}: la línea no se puede dividir en celdas.</translation>
    </message>
    <message>
        <source>{name} is an array of NumPy. Save the table as CSV.</source>
        <translation>{name} es un arreglo de NumPy. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a compressed file. Unpack it first.</source>
        <translation>{name} es un archivo comprimido. Descomprímelo primero.</translation>
    </message>
    <message>
        <source>{name} is a database, not a table. Save the table as CSV.</source>
        <translation>{name} es una base de datos, no una tabla. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a Feather file. Save the table as CSV.</source>
        <translation>{name} es un archivo Feather. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a file of R. Save the table as CSV.</source>
        <translation>{name} es un archivo de R. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a file of SPSS. Save the table as CSV.</source>
        <translation>{name} es un archivo de SPSS. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a file of Stata. Save the table as CSV.</source>
        <translation>{name} es un archivo de Stata. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a film, not a table.</source>
        <translation>{name} es una película, no una tabla.</translation>
    </message>
    <message>
        <source>{name} is an HDF5 file. Save the table as CSV.</source>
        <translation>{name} es un archivo HDF5. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a JSON file, not a table. Save the table as CSV.</source>
        <translation>{name} es un archivo JSON, no una tabla. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a Parquet file. Save the table as CSV.</source>
        <translation>{name} es un archivo Parquet. Guarda la tabla como CSV.</translation>
    </message>
    <message>
        <source>{name} is a PDF document, not a table.</source>
        <translation>{name} es un documento PDF, no una tabla.</translation>
    </message>
    <message>
        <source>{name} is a picture, not a table.</source>
        <translation>{name} es una imagen, no una tabla.</translation>
    </message>
    <message>
        <source>{name} is a document, not a table.</source>
        <translation>{name} es un documento, no una tabla.</translation>
    </message>
    <message>
        <source>{name} is a program, not a table.</source>
        <translation>{name} es un programa, no una tabla.</translation>
    </message>
    <message>
        <source>{name} is a sound, not a table.</source>
        <translation>{name} es un sonido, no una tabla.</translation>
    </message>
    <message>
        <source>{name} is a film or a sound, not a table.</source>
        <translation>{name} es una película o un sonido, no una tabla.</translation>
    </message>
    <message>
        <source>{name} is a web page, not a table.</source>
        <translation>{name} es una página web, no una tabla.</translation>
    </message>
    <message>
        <source>{name} is an XML file, not a table.</source>
        <translation>{name} es un archivo XML, no una tabla.</translation>
    </message>
    <message>
        <source>{path} has more than {most} MB. Keep the rows and columns that you need.</source>
        <translation>{path} tiene más de {most} MB. Deja solo las filas y columnas que necesitas.</translation>
    </message>
    <message>
        <source>{path} changed while it was read. Open it again when it is complete.</source>
        <translation>{path} cambió mientras se leía. Ábrelo de nuevo cuando esté completo.</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>{name} no es un archivo de texto.</translation>
    </message>
    <message>
        <source>The encoding “{value}” is not known. Enter one such as utf-8, utf-16, cp1252, latin-1 or mac_roman.</source>
        <translation>La codificación “{value}” no se conoce. Escribe una como utf-8, utf-16, cp1252, latin-1 o mac_roman.</translation>
    </message>
    <message>
        <source>{name} is not text in the encoding {encoding}, from its byte {place} on.</source>
        <translation>{name} no es texto en la codificación {encoding}, desde el byte {place}.</translation>
    </message>
    <message>
        <source>{name} holds no table.</source>
        <translation>{name} no contiene una tabla.</translation>
    </message>
    <message>
        <source>{name}, line {line} has {cells}, but line {below} has {width}. The sign between cells must not be the decimal sign too.</source>
        <translation>{name}, la línea {line} tiene {cells}, pero la línea {below} tiene {width}. El separador no puede ser también el signo decimal.</translation>
    </message>
    <message>
        <source>{name}, line {line} has {cells}, but the table has {columns}.</source>
        <translation>{name}, la línea {line} tiene {cells}, pero la tabla tiene {columns}.</translation>
    </message>
    <message>
        <source>{name} is not a workbook, so it has no sheet “{sheet}”.</source>
        <translation>{name} no es un libro de cálculo, así que no tiene la hoja “{sheet}”.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} está vacío.</translation>
    </message>
    <message>
        <source>{name} has more than {most} rows.</source>
        <translation>{name} tiene más de {most} filas.</translation>
    </message>
    <message>
        <source>{name} is a workbook, and the package python-calamine, which reads them, is not installed. Save it as CSV.</source>
        <translation>{name} es un libro de cálculo, y el paquete python-calamine, que los lee, no está instalado. Guárdalo como CSV.</translation>
    </message>
    <message>
        <source>{name}: the sheets of this workbook are empty.</source>
        <translation>{name}: las hojas de este libro están vacías.</translation>
    </message>
    <message>
        <source>{name} is a workbook that is damaged or has a password. Save it again, or as CSV.</source>
        <translation>{name} es un libro dañado o con contraseña. Guárdalo de nuevo, o como CSV.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {most} MB.</source>
        <translation>{name} descomprimido tiene más de {most} MB.</translation>
    </message>
    <message>
        <source>{name} is an archive. Unpack it first.</source>
        <translation>{name} es un archivo comprimido. Extráelo primero.</translation>
    </message>
    <message>
        <source>{name} has no sheet “{sheet}”. Its sheets are: {sheets}.</source>
        <translation>{name} no tiene la hoja “{sheet}”. Sus hojas son: {sheets}.</translation>
    </message>
    <message>
        <source>AND (4 samples)</source>
        <translation>AND (4 muestras)</translation>
    </message>
    <message>
        <source>OR (4 samples)</source>
        <translation>OR (4 muestras)</translation>
    </message>
    <message>
        <source>XOR (4 samples)</source>
        <translation>XOR (4 muestras)</translation>
    </message>
    <message>
        <source>Eight samples for the board</source>
        <translation>Ocho muestras para la pizarra</translation>
    </message>
    <message>
        <source>A dozen to train on</source>
        <translation>Una docena para entrenar</translation>
    </message>
    <message>
        <source>Iris: setosa, versicolor</source>
        <translation>Iris: setosa, versicolor</translation>
    </message>
    <message>
        <source>Penguins: Adelie, Gentoo</source>
        <translation>Pingüinos: Adelia, Gentú</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropía cruzada</translation>
    </message>
    <message>
        <source>Squared error (Adaline)</source>
        <translation>Error cuadrático (Adaline)</translation>
    </message>
    <message>
        <source>Perceptron (Rosenblatt)</source>
        <translation>Perceptrón (Rosenblatt)</translation>
    </message>
    <message>
        <source>Normal, wide</source>
        <translation>Normal, ancha</translation>
    </message>
    <message>
        <source>Normal, small</source>
        <translation>Normal, estrecha</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número entero de {least} a {most}.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a positive number.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número positivo.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a number above 0 and at most 1.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número mayor que 0 y como máximo 1.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Choose one of these: {choices}.</source>
        <translation>{field}: “{value}” no es válido. Elige uno de estos: {choices}.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter true or false.</source>
        <translation>{field}: “{value}” no es válido. Escribe true o false.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter three finite numbers: w1, w2, b.</source>
        <translation>{field}: “{value}” no es válido. Escribe tres números finitos: w1, w2, b.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, or nothing to switch it off.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número entero de {least} a {most}, o nada para apagarlo.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a number from {least} to {most}.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número de {least} a {most}.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a number above 0 and at most {most}, or nothing to switch it off.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número mayor que 0 y como máximo {most}, o nada para apagarlo.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a number.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter text on one line.</source>
        <translation>{field}: “{value}” no es válido. Escribe un texto de una línea.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is too large.</source>
        <translation>{field}: “{value}” es demasiado grande.</translation>
    </message>
    <message>
        <source>“{name}” is not a known key. The known keys are: {known}.</source>
        <translation>“{name}” no es una clave conocida. Las claves conocidas son: {known}.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>Muestras de entrenamiento</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>Semilla de los datos</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño del lote</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Order seed</source>
        <translation>Semilla del orden</translation>
    </message>
    <message>
        <source>Start seed</source>
        <translation>Semilla del punto de partida</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Punto de partida</translation>
    </message>
    <message>
        <source>Start scheme</source>
        <translation>Sorteo del punto de partida</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Barajar</translation>
    </message>
    <message>
        <source>Stop at train accuracy</source>
        <translation>Parar en la exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>Stop at train loss</source>
        <translation>Parar en la pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>Stop patience</source>
        <translation>Paciencia</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Estandarizar</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Sesgo</translation>
    </message>
    <message>
        <source>Columns x1, x2</source>
        <translation>Columnas x1, x2</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Columna de la etiqueta</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Number of starts</source>
        <translation>Número de puntos de partida</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iteraciones</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Milliseconds a sample</source>
        <translation>Milisegundos por muestra</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 celda</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} celdas</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 columna</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count} columnas</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <translation>1 época</translation>
    </message>
    <message>
        <source>{count} epochs</source>
        <translation>{count} épocas</translation>
    </message>
    <message>
        <source>1 iteration</source>
        <translation>1 iteración</translation>
    </message>
    <message>
        <source>{count} iterations</source>
        <translation>{count} iteraciones</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>No hay memoria suficiente para esto.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the rows of the table.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número entero de {least} a {most}, las filas de la tabla.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the size of the training set.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número entero de {least} a {most}, el tamaño del conjunto de entrenamiento.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, or {samples} for no test set: both sets need at least one sample of each class.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número entero de {least} a {most}, o {samples} para no tener prueba: los dos conjuntos necesitan una muestra de cada clase.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Of {samples} samples all must train. Enter {samples}, or all.</source>
        <translation>{field}: “{value}” no es válido. Con {samples} muestras todas deben entrenar. Escribe {samples}, o all.</translation>
    </message>
    <message>
        <source>{field} needs a test set, and all samples train.</source>
        <translation>{field} necesita un conjunto de prueba, y todas las muestras entrenan.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter two different names.</source>
        <translation>{field}: “{value}” no es válido. Escribe dos nombres distintos.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a name.</source>
        <translation>{field}: “{value}” no es válido. Escribe un nombre.</translation>
    </message>
    <message>
        <source>{field} goes with a table in a file, not with the data {data}.</source>
        <translation>{field} va con una tabla en un archivo, no con los datos {data}.</translation>
    </message>
    <message>
        <source>The rows are of the data {value}, but the experiment trains on {data}.</source>
        <translation>Las filas son de los datos {value}, pero el experimento entrena con {data}.</translation>
    </message>
    <message>
        <source>{epochs} of {each} are {iterations}; a run may have at most {most}. Choose fewer epochs or a larger batch size.</source>
        <translation>{epochs} de {each} son {iterations}; un entrenamiento puede tener como máximo {most}. Elige menos épocas o un lote mayor.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Choose one of these: {names}; or the name of a file.</source>
        <translation>{field}: “{value}” no es válido. Elige uno de estos: {names}; o el nombre de un archivo.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. The name of a file must be Unicode text.</source>
        <translation>{field}: “{value}” no es válido. El nombre de un archivo debe ser texto Unicode.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} no es un archivo.</translation>
    </message>
    <message>
        <source>{path} is not the name of a file.</source>
        <translation>{path} no es el nombre de un archivo.</translation>
    </message>
    <message>
        <source>{path} is not a text file in UTF-8.</source>
        <translation>{path} no es un archivo de texto en UTF-8.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} no existe.</translation>
    </message>
    <message>
        <source>You have no permission to use {path}.</source>
        <translation>No tienes permiso para usar {path}.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} es una carpeta.</translation>
    </message>
    <message>
        <source>A part of {path} is a file, not a folder.</source>
        <translation>Una parte de {path} es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>The name {path} is too long.</source>
        <translation>El nombre {path} es demasiado largo.</translation>
    </message>
    <message>
        <source>The disk of {path} is full.</source>
        <translation>El disco de {path} está lleno.</translation>
    </message>
    <message>
        <source>The disk of {path} can only be read.</source>
        <translation>El disco de {path} es de solo lectura.</translation>
    </message>
    <message>
        <source>{path} cannot be used. System error: {reason}.</source>
        <translation>No se puede usar {path}. Error del sistema: {reason}.</translation>
    </message>
    <message>
        <source>{path} is too large: such a file has at most {most} bytes.</source>
        <translation>{path} es demasiado grande: un archivo así tiene como máximo {most} bytes.</translation>
    </message>
    <message>
        <source>{path} is not valid TOML.</source>
        <translation>{path} no es TOML válido.</translation>
    </message>
    <message>
        <source>{path} is not valid TOML at line {line}, column {column}.</source>
        <translation>{path} no es TOML válido en la línea {line}, columna {column}.</translation>
    </message>
    <message>
        <source>{path} cannot be used: its values are nested too deeply.</source>
        <translation>No se puede usar {path}: sus valores están demasiado anidados.</translation>
    </message>
    <message>
        <source>{path} cannot be used: a number in it has too many digits.</source>
        <translation>No se puede usar {path}: un número tiene demasiados dígitos.</translation>
    </message>
    <message>
        <source>{path} cannot be used: a key in it has too many parts.</source>
        <translation>No se puede usar {path}: una clave tiene demasiadas partes.</translation>
    </message>
    <message>
        <source>A step needs words in at least one language.</source>
        <translation>Un paso necesita palabras en al menos un idioma.</translation>
    </message>
    <message>
        <source>A step needs the same number of answers in each of its languages.</source>
        <translation>Un paso necesita el mismo número de respuestas en cada idioma.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter the number of an answer, from {least} to {most}.</source>
        <translation>{field}: “{value}” no es válido. Escribe el número de una respuesta, de {least} a {most}.</translation>
    </message>
    <message>
        <source>{field}: {value} are too many. This outcome has at most {most} of them.</source>
        <translation>{field}: {value} son demasiadas. Este resultado tiene como máximo {most}.</translation>
    </message>
    <message>
        <source>A step needs a sentence in each of its languages.</source>
        <translation>Un paso necesita una frase en cada idioma.</translation>
    </message>
    <message>
        <source>Answers need a question.</source>
        <translation>Las respuestas necesitan una pregunta.</translation>
    </message>
    <message>
        <source>“{text}” is not valid. Close each brace that is opened.</source>
        <translation>“{text}” no es válido. Cierra cada llave que se abre.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a code such as en or pt_BR.</source>
        <translation>{field}: “{value}” no es válido. Escribe un código como en o pt_BR.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the end of the run.</source>
        <translation>{field}: “{value}” no es válido. Escribe un número entero de {least} a {most}, el final del entrenamiento.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. The start has no phases.</source>
        <translation>{field}: “{value}” no es válido. El punto de partida no tiene fases.</translation>
    </message>
    <message>
        <source>A comparison needs at least two runs.</source>
        <translation>Una comparación necesita al menos dos entrenamientos.</translation>
    </message>
    <message>
        <source>The key “{name}” is missing.</source>
        <translation>Falta la clave “{name}”.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. This program reads files of version {version}.</source>
        <translation>{field}: “{value}” no es válido. Este programa lee archivos de la versión {version}.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a list.</source>
        <translation>{field}: “{value}” no es válido. Escribe una lista.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a table.</source>
        <translation>{field}: “{value}” no es válido. Escribe una tabla.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a list of tables.</source>
        <translation>{field}: “{value}” no es válido. Escribe una lista de tablas.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter the number of an answer.</source>
        <translation>{field}: “{value}” no es válido. Escribe el número de una respuesta.</translation>
    </message>
    <message>
        <source>Row {number} of the data, {value}, is not valid. Enter two finite numbers and a label, 0 or 1.</source>
        <translation>La fila {number} de los datos, {value}, no es válida. Escribe dos números finitos y una etiqueta, 0 o 1.</translation>
    </message>
    <message>
        <source>The rows of the data need samples of both classes.</source>
        <translation>Las filas de los datos necesitan muestras de las dos clases.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. The number of names to enter is {count}.</source>
        <translation>{field}: “{value}” no es válido. El número de nombres es {count}.</translation>
    </message>
    <message>
        <source>A race has at most {most} runs.</source>
        <translation>Una comparación tiene como máximo {most} entrenamientos.</translation>
    </message>
    <message>
        <source>Draw samples of both classes: then there is something to learn.</source>
        <translation>Dibuja muestras de las dos clases: entonces hay algo que aprender.</translation>
    </message>
    <message>
        <source>The “Zeros” scheme has only one start. Choose another scheme to draw a new one.</source>
        <translation>El sorteo “Ceros” tiene un solo punto de partida. Elige otro para sortear uno nuevo.</translation>
    </message>
    <message>
        <source>An unexpected error: try it again, or change something. Help ▸ Show the log has more.</source>
        <translation>Error inesperado: inténtalo de nuevo o cambia algo. En Ayuda ▸ Mostrar el registro del programa hay más detalles.</translation>
    </message>
    <message>
        <source>A run of Perceptron Lab {version}: {samples} samples, {train} of them to train; batches of {size}, so {each} iterations an epoch; {epochs} epochs. NumPy and matplotlib are all that is needed.</source>
        <translation>Un entrenamiento de Perceptron Lab {version}: {samples} muestras, {train} de ellas para entrenar; lotes de {size}, es decir, {each} iteraciones por época; {epochs} épocas. Basta con NumPy y matplotlib.</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>Los ajustes</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>Los datos</translation>
    </message>
    <message>
        <source>Drawn from a seed, the same samples every time.</source>
        <translation>Sorteados a partir de una semilla: siempre las mismas muestras.</translation>
    </message>
    <message>
        <source>The samples as the run saw them: x1, x2 and the label, first those that train.</source>
        <translation>Las muestras como las vio el entrenamiento: x1, x2 y la etiqueta, primero las que entrenan.</translation>
    </message>
    <message>
        <source>They are standardised: value = (measured − mean) ÷ deviation, both of the training set.</source>
        <translation>Están estandarizadas: valor = (medida − media) ÷ desviación estándar, ambas del conjunto de entrenamiento.</translation>
    </message>
    <message>
        <source>The model and its loss</source>
        <translation>El modelo y su pérdida</translation>
    </message>
    <message>
        <source>The net input is z = w1·x1 + w2·x2 + b. The loss of a sample and its slope ∂loss/∂z follow from z and from the label y, which is 0 or 1.</source>
        <translation>La entrada neta es z = w1·x1 + w2·x2 + b. La pérdida de una muestra y su pendiente ∂pérdida/∂z salen de z y de la etiqueta y, que es 0 o 1.</translation>
    </message>
    <message>
        <source>The double loop</source>
        <translation>El bucle doble</translation>
    </message>
    <message>
        <source>For each epoch, for each batch: forward, loss, gradient, update. An epoch sees every training sample once, and epoch n + 1 starts from the weights that epoch n left.</source>
        <translation>Para cada época, para cada lote: forward, pérdida, gradiente, actualización. Una época ve cada muestra de entrenamiento una vez, y la época n + 1 parte de los pesos que dejó la época n.</translation>
    </message>
    <message>
        <source>The loss over the epochs</source>
        <translation>La pérdida a lo largo de las épocas</translation>
    </message>
    <message>
        <source>The decision boundary</source>
        <translation>La frontera de decisión</translation>
    </message>
    <message>
        <source>The path of the weights</source>
        <translation>El camino de los pesos</translation>
    </message>
    <message>
        <source>The weights in the table&apos;s own units</source>
        <translation>Los pesos en las unidades de la tabla</translation>
    </message>
    <message>
        <source>Since x = (value − mean) ÷ deviation, the same line has these weights for the values of the table.</source>
        <translation>Como x = (valor − media) ÷ desviación estándar, la misma recta tiene estos pesos para los valores de la tabla.</translation>
    </message>
    <message>
        <source>{name}, standardised</source>
        <translation>{name}, valores estandarizados</translation>
    </message>
    <message>
        <source>The weights of Perceptron Lab</source>
        <translation>Los pesos de Perceptron Lab</translation>
    </message>
    <message>
        <source>Perceptron Lab came to these weights. Up to rounding they are the same.</source>
        <translation>Perceptron Lab llegó a estos pesos. Salvo redondeo, son los mismos.</translation>
    </message>
    <message>
        <source>batch loss</source>
        <translation>pérdida del lote</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>pérdida de prueba</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>start</source>
        <translation>punto de partida</translation>
    </message>
    <message>
        <source>end</source>
        <translation>final</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>clase {number}</translation>
    </message>
    <message>
        <source>b is not learned</source>
        <translation>b no se entrena</translation>
    </message>
    <message>
        <source>the last batch of an epoch is shorter</source>
        <translation>el último lote de cada época es más corto</translation>
    </message>
    <message>
        <source>diverged: the numbers overflow</source>
        <translation>divergió: los números se desbordan</translation>
    </message>
    <message>
        <source>the last iteration of the run</source>
        <translation>la última iteración del entrenamiento</translation>
    </message>
    <message>
        <source>the largest difference</source>
        <translation>la mayor diferencia</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>forward</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualización</translation>
    </message>
    <message>
        <source>without a bias: b is 0 and stays 0</source>
        <translation>sin sesgo: b es 0 y sigue en 0</translation>
    </message>
    <message>
        <source>stop rules</source>
        <translation>reglas de parada</translation>
    </message>
    <message>
        <source>the same in the table&apos;s own units, since x = (value − mean) ÷ deviation</source>
        <translation>lo mismo en las unidades de la tabla, pues x = (valor − media) ÷ desviación estándar</translation>
    </message>
    <message>
        <source>A run of Perceptron Lab {version} with PyTorch. Usually a DataLoader gives the batches, in an order of its own.</source>
        <translation>Un entrenamiento de Perceptron Lab {version} con PyTorch. Normalmente un DataLoader entrega los lotes, en un orden propio.</translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message>
        <source>The loss is one number for how wrong the predictions are: 0 is perfect, and training makes it fall.</source>
        <translation>La pérdida es un número que dice cuánto yerran las predicciones: 0 es perfecto, y el entrenamiento la hace bajar.</translation>
    </message>
    <message>
        <source>A batch is the group of training samples that one iteration looks at before it moves the weights.</source>
        <translation>Un lote es el grupo de muestras de entrenamiento que una iteración mira antes de mover los pesos.</translation>
    </message>
    <message>
        <source>An epoch is over when every training sample was seen exactly once; the next one starts from the weights that it left.</source>
        <translation>Una época termina cuando cada muestra de entrenamiento se vio exactamente una vez; la siguiente parte de los pesos que dejó.</translation>
    </message>
    <message>
        <source>The learning rate is how far a step goes against the gradient: too small is slow, too large jumps over the minimum.</source>
        <translation>La tasa de aprendizaje es cuánto se avanza contra el gradiente: muy pequeña es lenta, muy grande salta el mínimo.</translation>
    </message>
    <message>
        <source>A descent is the path of the weights downhill: stochastic runs wild, mini-batch wobbles, full batch goes straight.</source>
        <translation>Un descenso es el camino de los pesos cuesta abajo: el estocástico zigzaguea, el mini-lote oscila, el lote completo va derecho.</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Copiar números</translation>
    </message>
    <message>
        <source>More of this view: what it draws, its picture, its numbers</source>
        <translation>Más de esta vista: qué dibuja, su imagen, sus números</translation>
    </message>
</context>
<context>
    <name>fan</name>
    <message>
        <source>Arrows along the negative gradients of the batches</source>
        <translation>Flechas contra los gradientes de los lotes</translation>
    </message>
    <message>
        <source>Each arrow: where one batch pulls (w1, w2), against its gradient; bold: their mean weighted by size,
which is the pull of the whole training set. The dashed ring lies two expected deviations around it.</source>
        <translation>Cada flecha: hacia dónde tira un lote de (w1, w2), contra su gradiente; en negrita: la media ponderada por tamaño,
que es la fuerza de todo el conjunto de entrenamiento. El anillo punteado está a dos desviaciones esperadas de ella.</translation>
    </message>
    <message>
        <source>pull on w1</source>
        <translation>fuerza sobre w1</translation>
    </message>
    <message>
        <source>pull on w2</source>
        <translation>fuerza sobre w2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>batch {n}</source>
        <translation>lote {n}</translation>
    </message>
    <message>
        <source>Gradient fan: overflow</source>
        <translation>Abanico de gradientes: desborde</translation>
    </message>
    <message>
        <source>Gradient fan: one arrow</source>
        <translation>Abanico de gradientes: una flecha</translation>
    </message>
    <message>
        <source>Gradient fan: {drawn} of {count} arrows</source>
        <translation>Abanico de gradientes: {drawn} de {count} flechas</translation>
    </message>
    <message>
        <source>The gradient overflows here.</source>
        <translation>El gradiente se desborda aquí.</translation>
    </message>
    <message>
        <source>The full batch has one gradient, that of the whole training set.</source>
        <translation>El lote completo tiene un solo gradiente, el de todo el conjunto de entrenamiento.</translation>
    </message>
    <message>
        <source>Nothing spreads: 1 − {size}/{train} = 0.</source>
        <translation>Nada se dispersa: 1 − {size}/{train} = 0.</translation>
    </message>
    <message>
        <source>epoch {epoch}: spread {measured}, expected {expected}</source>
        <translation>época {epoch}: dispersión {measured}, esperada {expected}</translation>
    </message>
    <message>
        <source>∝ 1/√batch size while small beside the training set: four times the batch halves it</source>
        <translation>∝ 1/√lote mientras sea pequeño frente al conjunto de entrenamiento: cuatro veces el lote es la mitad</translation>
    </message>
    <message>
        <source>S/√B × √(1 − B/N) = {spread}/√{size} × {factor} = {expected}</source>
        <translation>S/√B × √(1 − B/N) = {spread}/√{size} × {factor} = {expected}</translation>
    </message>
    <message>
        <source>× {factor}: no sample is drawn twice in an epoch</source>
        <translation>× {factor}: ninguna muestra se sortea dos veces en una época</translation>
    </message>
    <message>
        <source>Measured and expected count the short batch of {size} too.</source>
        <translation>Lo medido y lo esperado incluyen el último lote, de {size}.</translation>
    </message>
    <message>
        <source>The order is the data&apos;s own; what is expected takes it to be random.</source>
        <translation>El orden es el de los propios datos; lo esperado supone un orden al azar.</translation>
    </message>
</context>
<context>
    <name>film</name>
    <message>
        <source>This moment is on screen</source>
        <translation>Este momento está en pantalla</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>época {epoch}</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>el punto de partida</translation>
    </message>
    <message>
        <source>train loss {loss}</source>
        <translation>pérdida de entrenamiento {loss}</translation>
    </message>
    <message>
        <source>test loss {loss}</source>
        <translation>pérdida de prueba {loss}</translation>
    </message>
    <message>
        <source>{signed} newly right</source>
        <translation>{signed} nuevos aciertos</translation>
    </message>
    <message>
        <source>{signed} newly wrong</source>
        <translation>{signed} nuevos errores</translation>
    </message>
    <message>
        <source>{correct} of {train} right</source>
        <translation>{correct} de {train} correctas</translation>
    </message>
    <message>
        <source>Go to iteration {iteration} (click, or Enter)</source>
        <translation>Ir a la iteración {iteration} (clic, o Intro)</translation>
    </message>
    <message>
        <source>{shown} of the {count} newly right are marked by a ring</source>
        <translation>{shown} de los {count} nuevos aciertos están marcados con un anillo</translation>
    </message>
    <message>
        <source>{shown} of the {count} newly wrong are marked by a cross</source>
        <translation>{shown} de los {count} nuevos errores están marcados con una cruz</translation>
    </message>
    <message>
        <source>epoch {next} starts from the weights epoch {epoch} left</source>
        <translation>la época {next} parte de los pesos que dejó la época {epoch}</translation>
    </message>
    <message>
        <source>epoch {next} begins at the start</source>
        <translation>la época {next} parte del punto de partida</translation>
    </message>
</context>
<context>
    <name>heads</name>
    <message>
        <source>train</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>label</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>set</source>
        <translation>conjunto</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>iteración</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>muestras</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>run</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>first: {what}</source>
        <translation>primera vez: {what}</translation>
    </message>
    <message>
        <source>stays: {what}</source>
        <translation>se mantiene: {what}</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraciones</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamaño del lote</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>target loss</source>
        <translation>pérdida deseada</translation>
    </message>
    <message>
        <source>straightness</source>
        <translation>rectitud</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correctas</translation>
    </message>
    <message>
        <source>newly right</source>
        <translation>nuevos aciertos</translation>
    </message>
    <message>
        <source>newly wrong</source>
        <translation>nuevos errores</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lote</translation>
    </message>
    <message>
        <source>iterations until the target</source>
        <translation>iteraciones hasta la meta</translation>
    </message>
    <message>
        <source>end {weight}</source>
        <translation>{weight} al final</translation>
    </message>
    <message>
        <source>start seed</source>
        <translation>semilla del punto de partida</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>pérdida de prueba</translation>
    </message>
    <message>
        <source>train accuracy</source>
        <translation>exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>exactitud de prueba</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>the scenes</source>
        <translation>las escenas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>iniciar o pausar</translation>
    </message>
    <message>
        <source>one iteration forward or back</source>
        <translation>una iteración adelante o atrás</translation>
    </message>
    <message>
        <source>one phase forward or back: forward, loss, gradient, update</source>
        <translation>una fase adelante o atrás: forward, pérdida, gradiente, actualización</translation>
    </message>
    <message>
        <source>Shift+→   Shift+←</source>
        <translation>Shift+→   Shift+←</translation>
    </message>
    <message>
        <source>one epoch forward or back</source>
        <translation>una época adelante o atrás</translation>
    </message>
    <message>
        <source>Home   End</source>
        <translation>Home   End</translation>
    </message>
    <message>
        <source>to the start; to the last iteration that was seen</source>
        <translation>al inicio; a la última iteración vista</translation>
    </message>
    <message>
        <source>Page Down   Page Up</source>
        <translation>Page Down   Page Up</translation>
    </message>
    <message>
        <source>the lesson: on, or a step back</source>
        <translation>la clase: seguir, o un paso atrás</translation>
    </message>
    <message>
        <source>present; blank the screen; stop presenting</source>
        <translation>presentar; apagar la pantalla; dejar de presentar</translation>
    </message>
    <message>
        <source>restart from the same start; from a new start</source>
        <translation>volver a empezar desde el mismo punto de partida; desde uno nuevo</translation>
    </message>
    <message>
        <source>play faster or slower</source>
        <translation>más rápido o más lento</translation>
    </message>
    <message>
        <source>three descents: next clock; next run; pin this run</source>
        <translation>tres descensos: reloj siguiente; entrenamiento siguiente; fijar este</translation>
    </message>
    <message>
        <source>the batch&apos;s numbers; the double loop; the costs</source>
        <translation>los números del lote; el bucle doble; el gasto</translation>
    </message>
    <message>
        <source>film strip; many starts; learning rates; gradient fan</source>
        <translation>película; muchos puntos de partida; tasas; abanico de gradientes</translation>
    </message>
    <message>
        <source>Tab   F6</source>
        <translation>Tab   F6</translation>
    </message>
    <message>
        <source>to the next control; to the next view</source>
        <translation>al control siguiente; a la vista siguiente</translation>
    </message>
    <message>
        <source>Enter in a plot</source>
        <translation>Intro en un gráfico</translation>
    </message>
    <message>
        <source>a cross: arrows move it (Shift: finely; Ctrl: the picture), Enter clicks, Esc ends</source>
        <translation>una cruz: las flechas la mueven (Mayús: fino; Ctrl: la imagen), Intro hace clic, Esc termina</translation>
    </message>
    <message>
        <source>Space   Home   +   −</source>
        <translation>Espacio   Inicio   +   −</translation>
    </message>
    <message>
        <source>with the cross: take hold and let go; to what can be dragged; zoom</source>
        <translation>con la cruz: tomar y soltar; hasta lo que se puede arrastrar; zoom</translation>
    </message>
    <message>
        <source>zoom out; zoom in</source>
        <translation>alejar; acercar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>make the view large, or small again</source>
        <translation>agrandar la vista, o devolverla a su tamaño</translation>
    </message>
    <message>
        <source>Ctrl+I   Shift+F1</source>
        <translation>Ctrl+I   Mayús+F1</translation>
    </message>
    <message>
        <source>what is shown, in words; what this is</source>
        <translation>lo que se ve, en palabras; qué es esto</translation>
    </message>
    <message>
        <source>Ctrl+Z   Ctrl+Y</source>
        <translation>Ctrl+Z   Ctrl+Y</translation>
    </message>
    <message>
        <source>undo; redo</source>
        <translation>deshacer; rehacer</translation>
    </message>
    <message>
        <source>draw samples; then arrows, Enter, Ctrl+arrows, F, Delete, C; Esc ends it</source>
        <translation>dibujar muestras; luego flechas, Intro, Ctrl+flechas, F, Supr, C; Esc termina</translation>
    </message>
    <message>
        <source>Ctrl+O   Ctrl+S   Ctrl+Shift+S</source>
        <translation>Ctrl+O   Ctrl+S   Ctrl+Mayús+S</translation>
    </message>
    <message>
        <source>open; save; save as</source>
        <translation>abrir; guardar; guardar como</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C   Ctrl+Shift+P   Ctrl+Shift+A   Ctrl+P</source>
        <translation>Ctrl+Mayús+C   Ctrl+Mayús+P   Ctrl+Mayús+A   Ctrl+P</translation>
    </message>
    <message>
        <source>copy the picture; save it; save an animation; print a worksheet</source>
        <translation>copiar la imagen; guardarla; guardar una animación; imprimir una hoja de ejercicios</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>open a table that was copied from a spreadsheet</source>
        <translation>abrir una tabla copiada de una hoja de cálculo</translation>
    </message>
    <message>
        <source>F2   F3   F11</source>
        <translation>F2   F3   F11</translation>
    </message>
    <message>
        <source>the lesson; about this scene; full screen</source>
        <translation>la clase; sobre esta escena; pantalla completa</translation>
    </message>
    <message>
        <source>Ctrl+T   Ctrl+R</source>
        <translation>Ctrl+T   Ctrl+R</translation>
    </message>
    <message>
        <source>light or dark; reset everything</source>
        <translation>claro u oscuro; reiniciar todo</translation>
    </message>
    <message>
        <source>Ctrl++   Ctrl+-   Ctrl+0</source>
        <translation>Ctrl++   Ctrl+-   Ctrl+0</translation>
    </message>
    <message>
        <source>text larger, smaller, as usual</source>
        <translation>texto más grande, más pequeño, normal</translation>
    </message>
    <message>
        <source>Ctrl+Q   Ctrl+W</source>
        <translation>Ctrl+Q   Ctrl+W</translation>
    </message>
    <message>
        <source>leave the program</source>
        <translation>salir del programa</translation>
    </message>
    <message>
        <source>F1   ?</source>
        <translation>F1   ?</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>esta ayuda</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>in_words</name>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;Copiar todo</translation>
    </message>
</context>
<context>
    <name>loss</name>
    <message>
        <source>iteration {iteration}: batch loss {loss:.4g}</source>
        <translation>iteración {iteration}: pérdida del lote {loss:.4g}</translation>
    </message>
    <message>
        <source>after epoch {epoch}: train {train:.4g}</source>
        <translation>después de la época {epoch}: entrenamiento {train:.4g}</translation>
    </message>
    <message>
        <source>after epoch {epoch}: train {train:.4g}, test {test:.4g}</source>
        <translation>después de la época {epoch}: entrenamiento {train:.4g}, prueba {test:.4g}</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;ntrenamiento</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>&amp;Clase</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>The &amp;lecture, in eleven steps</source>
        <translation>La clase &amp;completa, en once pasos</translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation>&amp;Abrir una clase…</translation>
    </message>
    <message>
        <source>&amp;New lesson from this moment…</source>
        <translation>&amp;Nueva clase con este momento…</translation>
    </message>
    <message>
        <source>&amp;Edit the lesson…</source>
        <translation>&amp;Editar la clase…</translation>
    </message>
    <message>
        <source>About this &amp;scene</source>
        <translation>Sobre esta &amp;escena</translation>
    </message>
    <message>
        <source>&amp;Questions that always come</source>
        <translation>&amp;Preguntas que siempre aparecen</translation>
    </message>
    <message>
        <source>The &amp;words</source>
        <translation>Las pa&amp;labras</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Home page</source>
        <translation>Página de &amp;inicio</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>Mostrar el &amp;registro del programa</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Open a &amp;table…</source>
        <translation>Abrir una &amp;tabla…</translation>
    </message>
    <message>
        <source>Save a &amp;picture…</source>
        <translation>Guardar una &amp;imagen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Lea&amp;ve the lesson</source>
        <translation>&amp;Salir de la clase</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>¿Qué es e&amp;sto?</translation>
    </message>
    <message>
        <source>A&amp;bout Perceptron Lab</source>
        <translation>Acer&amp;ca de Perceptron Lab</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copiar imagen</translation>
    </message>
    <message>
        <source>Save an &amp;animation…</source>
        <translation>Guardar una &amp;animación…</translation>
    </message>
    <message>
        <source>Save the &amp;numbers with points (0.5)…</source>
        <translation>Guardar los &amp;números con punto (0.5)…</translation>
    </message>
    <message>
        <source>Save the numbers with c&amp;ommas (0,5)…</source>
        <translation>Guardar los números con c&amp;oma (0,5)…</translation>
    </message>
    <message>
        <source>&amp;Data…</source>
        <translation>&amp;Datos…</translation>
    </message>
    <message>
        <source>Save a &amp;worksheet…</source>
        <translation>Guardar una &amp;hoja de ejercicios…</translation>
    </message>
    <message>
        <source>P&amp;rint a worksheet…</source>
        <translation>Imp&amp;rimir una hoja de ejercicios…</translation>
    </message>
    <message>
        <source>Save a note&amp;book…</source>
        <translation>Guardar un c&amp;uaderno…</translation>
    </message>
    <message>
        <source>Save a PyTorch pro&amp;gram…</source>
        <translation>Guardar un pro&amp;grama en PyTorch…</translation>
    </message>
    <message>
        <source>&amp;Paste a table</source>
        <translation>&amp;Pegar una tabla</translation>
    </message>
    <message>
        <source>&amp;Draw samples</source>
        <translation>Dibujar &amp;muestras</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>&amp;Deshacer: {change}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>&amp;Rehacer: {change}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Presentar</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>See &amp;all samples</source>
        <translation>Ver t&amp;odas las muestras</translation>
    </message>
    <message>
        <source>See the &amp;whole descent</source>
        <translation>Ver todo el &amp;descenso</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ale&amp;jar</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Vista siguiente</translation>
    </message>
    <message>
        <source>Make the view lar&amp;ge, or small again</source>
        <translation>Vista &amp;grande, o a su tamaño</translation>
    </message>
    <message>
        <source>In wor&amp;ds…</source>
        <translation>En &amp;palabras…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Co&amp;lores</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>S&amp;witch light and dark</source>
        <translation>Ca&amp;mbiar claro y oscuro</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Tama&amp;ño del texto</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Más grande</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Tamaño &amp;normal</translation>
    </message>
    <message>
        <source>T&amp;ouch: large targets</source>
        <translation>&amp;Táctil: objetivos grandes</translation>
    </message>
    <message>
        <source>&amp;Keys of one letter</source>
        <translation>Teclas de una &amp;letra</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Iniciar o pausar</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Al i&amp;nicio</translation>
    </message>
    <message>
        <source>As &amp;far as it was seen</source>
        <translation>Hasta donde se &amp;vio</translation>
    </message>
    <message>
        <source>Sa&amp;me start</source>
        <translation>&amp;Mismo punto de partida</translation>
    </message>
    <message>
        <source>&amp;New start</source>
        <translation>Nuev&amp;o punto de partida</translation>
    </message>
    <message>
        <source>For&amp;get the run before</source>
        <translation>O&amp;lvidar el entrenamiento anterior</translation>
    </message>
    <message>
        <source>Choose the ne&amp;xt run</source>
        <translation>Elegir el entrenamiento si&amp;guiente</translation>
    </message>
    <message>
        <source>Next &amp;clock</source>
        <translation>&amp;Reloj siguiente</translation>
    </message>
    <message>
        <source>P&amp;in this run for the comparison</source>
        <translation>&amp;Fijar este entrenamiento para la comparación</translation>
    </message>
    <message>
        <source>&amp;Add a run</source>
        <translation>&amp;Añadir un entrenamiento</translation>
    </message>
    <message>
        <source>Rem&amp;ove the chosen run</source>
        <translation>&amp;Quitar el entrenamiento elegido</translation>
    </message>
    <message>
        <source>The scene&apos;s prepare&amp;d moment</source>
        <translation>El momento &amp;preparado de la escena</translation>
    </message>
    <message>
        <source>&amp;Reset everything</source>
        <translation>Reiniciar &amp;todo</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>Everything else is shown, on two clouds of samples.</source>
        <translation>Todo lo demás está en pantalla, con dos nubes de muestras en lugar de la tabla.</translation>
    </message>
</context>
<context>
    <name>optional_field</name>
    <message>
        <source>off</source>
        <translation>apagado</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Own data</source>
        <translation>Tus propios datos</translation>
    </message>
    <message>
        <source>About this scene</source>
        <translation>Sobre esta escena</translation>
    </message>
    <message>
        <source>Questions that always come</source>
        <translation>Preguntas que siempre aparecen</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Las palabras</translation>
    </message>
    <message>
        <source>show me</source>
        <translation>mostrar</translation>
    </message>
    <message>
        <source>About Perceptron Lab</source>
        <translation>Acerca de Perceptron Lab</translation>
    </message>
</context>
<context>
    <name>phases</name>
    <message>
        <source>forward</source>
        <translation>forward</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualización</translation>
    </message>
    <message>
        <source>pull on (w1, w2)
({w1:.3g}; {w2:.3g})</source>
        <translation>fuerza sobre (w1, w2)
({w1:.3g}; {w2:.3g})</translation>
    </message>
</context>
<context>
    <name>pointer</name>
    <message>
        <source>Cross on. Arrow keys move it, Enter clicks, Space takes hold and lets go, Home goes to what can be dragged, Esc ends.</source>
        <translation>Cruz activa. Las flechas la mueven, Intro hace clic, Espacio toma y suelta, Inicio va a lo que se puede arrastrar, Esc termina.</translation>
    </message>
    <message>
        <source>Taken hold.</source>
        <translation>Tomado.</translation>
    </message>
    <message>
        <source>Let go.</source>
        <translation>Soltado.</translation>
    </message>
</context>
<context>
    <name>race</name>
    <message>
        <source>over iterations</source>
        <translation>por iteraciones</translation>
    </message>
    <message>
        <source>over epochs</source>
        <translation>por épocas</translation>
    </message>
    <message>
        <source>over samples seen</source>
        <translation>por muestras vistas</translation>
    </message>
    <message>
        <source>over seconds of the NumPy loop</source>
        <translation>por segundos del bucle en NumPy</translation>
    </message>
    <message>
        <source>over seconds of a slow computer</source>
        <translation>por segundos de una máquina lenta</translation>
    </message>
    <message>
        <source>each where it stood, {over}</source>
        <translation>cada uno donde estaba, {over}</translation>
    </message>
    <message>
        <source>iteration {now} of {end}</source>
        <translation>iteración {now} de {end}</translation>
    </message>
    <message>
        <source>epoch {now:.2f} of {end:g}</source>
        <translation>época {now:.2f} de {end:g}</translation>
    </message>
    <message>
        <source>{now} of {end} samples seen</source>
        <translation>{now} de {end} muestras vistas</translation>
    </message>
    <message>
        <source>{now} of the NumPy loop</source>
        <translation>{now} del bucle en NumPy</translation>
    </message>
    <message>
        <source>{now} of {end} on a slow computer</source>
        <translation>{now} de {end} en una máquina lenta</translation>
    </message>
    <message>
        <source>{run} diverged</source>
        <translation>{run} divergió</translation>
    </message>
    <message>
        <source>{run} stopped</source>
        <translation>{run} paró</translation>
    </message>
    <message>
        <source>{run} at iteration {iteration}</source>
        <translation>{run} en la iteración {iteration}</translation>
    </message>
    <message>
        <source>{descent} {size}</source>
        <translation>{descent} {size}</translation>
    </message>
    <message>
        <source>{run}, rate {rate:g}</source>
        <translation>{run}, tasa {rate:g}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>never settles, swings by {size:.2g}</source>
        <translation>nunca se asienta, oscila {size:.2g}</translation>
    </message>
    <message>
        <source>not settled yet, swings by {size:.2g}</source>
        <translation>aún no se asienta, oscila {size:.2g}</translation>
    </message>
    <message>
        <source>≈ {count}</source>
        <translation>≈ {count}</translation>
    </message>
    <message>
        <source>{count}, diverged</source>
        <translation>{count}, divergió</translation>
    </message>
    <message>
        <source>{count}, stopped</source>
        <translation>{count}, paró</translation>
    </message>
    <message>
        <source>What it costs to come to loss {loss}</source>
        <translation>Cuánto cuesta llegar a la pérdida {loss}</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraciones</translation>
    </message>
    <message>
        <source>Until the training set&apos;s loss was first at the target</source>
        <translation>Hasta que la pérdida del conjunto de entrenamiento llegó por primera vez a la meta</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>muestras</translation>
    </message>
    <message>
        <source>Samples seen until then</source>
        <translation>Muestras vistas hasta entonces</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>Seconds of the NumPy loop until then</source>
        <translation>Segundos del bucle en NumPy hasta entonces</translation>
    </message>
    <message>
        <source>{what} until the training set&apos;s loss was first at most {loss}</source>
        <translation>{what} hasta que la pérdida del conjunto de entrenamiento fue por primera vez {loss} o menos</translation>
    </message>
    <message>
        <source>{what} until the training set&apos;s loss stayed at or below {loss}</source>
        <translation>{what} hasta que la pérdida del conjunto de entrenamiento quedó en {loss} o menos</translation>
    </message>
    <message>
        <source>samples/iteration</source>
        <translation>muestras/iteración</translation>
    </message>
    <message>
        <source>Samples per iteration: the batch size</source>
        <translation>Muestras por iteración: el tamaño del lote</translation>
    </message>
    <message>
        <source>time/iteration</source>
        <translation>tiempo/iteración</translation>
    </message>
    <message>
        <source>Seconds of the NumPy loop per iteration, on average</source>
        <translation>Segundos del bucle en NumPy por iteración, en promedio</translation>
    </message>
    <message>
        <source>iterations seen</source>
        <translation>iteraciones vistas</translation>
    </message>
    <message>
        <source>samples seen</source>
        <translation>muestras vistas</translation>
    </message>
    <message>
        <source>seconds of the NumPy loop</source>
        <translation>segundos del bucle en NumPy</translation>
    </message>
    <message>
        <source>Iterations that were on screen: the costs count these</source>
        <translation>Iteraciones que estuvieron en pantalla: el gasto cuenta estas</translation>
    </message>
    <message>
        <source>to {loss}: {what}</source>
        <translation>hasta {loss}: {what}</translation>
    </message>
    <message>
        <source>to stay: {what}</source>
        <translation>para quedarse: {what}</translation>
    </message>
    <message>
        <source>straightness</source>
        <translation>rectitud</translation>
    </message>
    <message>
        <source>From start to end in a straight line ÷ length of the path: near 0 is a zigzag</source>
        <translation>Del inicio al final en línea recta ÷ longitud del camino: cerca de 0 es un zigzag</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>On the training set, where the run stands</source>
        <translation>En el conjunto de entrenamiento, donde está el entrenamiento</translation>
    </message>
    <message>
        <source>train accuracy</source>
        <translation>exactitud de entrenamiento</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>pérdida de prueba</translation>
    </message>
    <message>
        <source>On the test set, where the run stands</source>
        <translation>En el conjunto de prueba, donde está el entrenamiento</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>exactitud de prueba</translation>
    </message>
</context>
<context>
    <name>scenes</name>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Why is one epoch not enough?</source>
        <translation>¿Por qué no basta una época?</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>What happens in 100 iterations?</source>
        <translation>¿Qué pasa en 100 iteraciones?</translation>
    </message>
    <message>
        <source>One iteration</source>
        <translation>Una iteración</translation>
    </message>
    <message>
        <source>What does one update do?</source>
        <translation>¿Qué hace una actualización?</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Inicios</translation>
    </message>
    <message>
        <source>Does the start matter?</source>
        <translation>¿Importa el punto de partida?</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>How large a step?</source>
        <translation>¿Qué tan grande es el paso?</translation>
    </message>
    <message>
        <source>Three descents</source>
        <translation>Tres descensos</translation>
    </message>
    <message>
        <source>Why stochastic, mini-batch, full batch?</source>
        <translation>¿Por qué estocástico, mini-lote, lote completo?</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>{name}: {samples} of the training set are drawn.</source>
        <translation>{name}: {samples} del conjunto de entrenamiento a la vista.</translation>
    </message>
    <message>
        <source>The boundary of the run before is drawn dashed.</source>
        <translation>La frontera del entrenamiento anterior está a trazos.</translation>
    </message>
    <message>
        <source>After epoch {epoch}: train {train}.</source>
        <translation>Tras la época {epoch}: entrenamiento {train}.</translation>
    </message>
    <message>
        <source>At the start: train {train}.</source>
        <translation>En el punto de partida: entrenamiento {train}.</translation>
    </message>
    <message>
        <source>After epoch {epoch}: train {train}, test {test}.</source>
        <translation>Tras la época {epoch}: entrenamiento {train}, prueba {test}.</translation>
    </message>
    <message>
        <source>At the start: train {train}, test {test}.</source>
        <translation>En el punto de partida: entrenamiento {train}, prueba {test}.</translation>
    </message>
    <message>
        <source>The minimum is at w1 = {w1}, w2 = {w2}.</source>
        <translation>El mínimo está en w1 = {w1}, w2 = {w2}.</translation>
    </message>
    <message>
        <source>The descent of the run before is drawn pale.</source>
        <translation>El descenso del entrenamiento anterior se ve tenue.</translation>
    </message>
    <message>
        <source>Start of seed {seed}: it never reached the target.</source>
        <translation>Punto de partida de la semilla {seed}: nunca llegó a la meta.</translation>
    </message>
    <message>
        <source>Start of seed {seed}: it reached the target at iteration {iteration}.</source>
        <translation>Punto de partida de la semilla {seed}: llegó a la meta en la iteración {iteration}.</translation>
    </message>
    <message>
        <source>Rate {rate}: loss {loss}.</source>
        <translation>Tasa {rate}: pérdida {loss}.</translation>
    </message>
    <message>
        <source>Rate {rate}: diverged.</source>
        <translation>Tasa {rate}: divergió.</translation>
    </message>
    <message>
        <source>On average the batches pull by {w1} on w1 and {w2} on w2.</source>
        <translation>En promedio, los lotes tiran de w1 en {w1} y de w2 en {w2}.</translation>
    </message>
    <message>
        <source>Batch {batch} pulls by {w1} on w1 and {w2} on w2.</source>
        <translation>El lote {batch} tira de w1 en {w1} y de w2 en {w2}.</translation>
    </message>
    <message>
        <source>The loss of this batch is {loss}.</source>
        <translation>La pérdida de este lote es {loss}.</translation>
    </message>
    <message>
        <source>Epoch {epoch} is over.</source>
        <translation>La época {epoch} ha terminado.</translation>
    </message>
    <message>
        <source>Loss {loss}, {share} classified correctly.</source>
        <translation>Pérdida {loss}, {share} de aciertos.</translation>
    </message>
    <message>
        <source>Other data: {train} to train on, {test} to test.</source>
        <translation>Otros datos: {train} para entrenar, {test} para probar.</translation>
    </message>
    <message>
        <source>Batch size {size}: {each} an epoch, {total} in all.</source>
        <translation>Tamaño del lote {size}: {each} por época, {total} en total.</translation>
    </message>
    <message>
        <source>{epochs}: {total} in all.</source>
        <translation>{epochs}: {total} en total.</translation>
    </message>
    <message>
        <source>Learning rate {rate}.</source>
        <translation>Tasa de aprendizaje {rate}.</translation>
    </message>
    <message>
        <source>Changed: {what}.</source>
        <translation>Ha cambiado: {what}.</translation>
    </message>
    <message>
        <source>{runs} side by side; {run} is the chosen one.</source>
        <translation>{runs} en paralelo; el elegido es {run}.</translation>
    </message>
    <message>
        <source>At the start: {iterations} to come, in {epochs}.</source>
        <translation>En el punto de partida: {iterations} por delante, en {epochs}.</translation>
    </message>
    <message>
        <source>Iteration {iteration} of {iterations}: epoch {epoch} of {epochs}, batch {batch} of {batches}.</source>
        <translation>Iteración {iteration} de {iterations}: época {epoch} de {epochs}, lote {batch} de {batches}.</translation>
    </message>
    <message>
        <source>The forward pass is done; the loss comes next.</source>
        <translation>El forward está hecho; ahora viene la pérdida.</translation>
    </message>
    <message>
        <source>The loss is known; the gradient comes next.</source>
        <translation>La pérdida está calculada; ahora viene el gradiente.</translation>
    </message>
    <message>
        <source>The gradient is known; the update comes next.</source>
        <translation>El gradiente está calculado; ahora viene la actualización.</translation>
    </message>
    <message>
        <source>The weights are updated.</source>
        <translation>Los pesos están actualizados.</translation>
    </message>
    <message>
        <source>At the start the training set&apos;s loss is {loss}.</source>
        <translation>En el punto de partida, la pérdida de entrenamiento es {loss}.</translation>
    </message>
    <message>
        <source>The training set&apos;s loss is {now} after epoch {epoch}; it began at {first}.</source>
        <translation>La pérdida de entrenamiento es {now} tras la época {epoch}; empezó en {first}.</translation>
    </message>
    <message>
        <source>The loss of the test set is {loss}.</source>
        <translation>La pérdida de prueba es {loss}.</translation>
    </message>
    <message>
        <source>{right} of {train} training samples are classified correctly, {share}.</source>
        <translation>{right} de {train} muestras de entrenamiento están bien clasificadas, {share}.</translation>
    </message>
    <message>
        <source>Of the test samples {share} are.</source>
        <translation>En la prueba lo está el {share}.</translation>
    </message>
    <message>
        <source>The descent is steady.</source>
        <translation>El descenso es estable.</translation>
    </message>
    <message>
        <source>The descent zigzags.</source>
        <translation>El descenso zigzaguea.</translation>
    </message>
    <message>
        <source>The descent is at rest: the weights no longer change.</source>
        <translation>El descenso está en reposo: los pesos ya no cambian.</translation>
    </message>
    <message>
        <source>The loss swings up and down and does not settle.</source>
        <translation>La pérdida sube y baja y no se asienta.</translation>
    </message>
    <message>
        <source>The descent diverges: the learning rate is too large.</source>
        <translation>El descenso diverge: la tasa de aprendizaje es demasiado grande.</translation>
    </message>
    <message>
        <source>The run diverged at iteration {iteration}.</source>
        <translation>El entrenamiento divergió en la iteración {iteration}.</translation>
    </message>
    <message>
        <source>A stop rule ended the run at iteration {iteration}.</source>
        <translation>Una regla de parada terminó el entrenamiento en la iteración {iteration}.</translation>
    </message>
    <message>
        <source>The run is over, after {iterations}.</source>
        <translation>El entrenamiento ha terminado, tras {iterations}.</translation>
    </message>
    <message>
        <source>The boundary is where w1·x1 + w2·x2 + b = 0, with w1 = {w1}, w2 = {w2} and b = {b}.</source>
        <translation>La frontera está donde w1·x1 + w2·x2 + b = 0, con w1 = {w1}, w2 = {w2} y b = {b}.</translation>
    </message>
    <message>
        <source>It has turned by {degrees} degrees since the start.</source>
        <translation>Ha girado {degrees} grados desde el punto de partida.</translation>
    </message>
    <message>
        <source>{run}: iteration {iteration}.</source>
        <translation>{run}: iteración {iteration}.</translation>
    </message>
    <message>
        <source>{run}: iteration {iteration}, loss {loss}, accuracy {share}.</source>
        <translation>{run}: iteración {iteration}, pérdida {loss}, exactitud {share}.</translation>
    </message>
    <message>
        <source>The batch, {samples}, is drawn large; so far the epoch has seen {seen}.</source>
        <translation>El lote, {samples}, está dibujado en grande; la época ya ha visto {seen}.</translation>
    </message>
    <message>
        <source>The weights (w1; w2) went from {start} to {now}.</source>
        <translation>Los pesos (w1; w2) fueron de {start} a {now}.</translation>
    </message>
    <message>
        <source>{run} went from {start} to {now}.</source>
        <translation>{run} fue de {start} a {now}.</translation>
    </message>
    <message>
        <source>The path is {length} long, the straight way {straight}.</source>
        <translation>El camino mide {length}; en línea recta mediría {straight}.</translation>
    </message>
    <message>
        <source>{run}: epoch {epoch} of {epochs}, batch {batch} of {batches}.</source>
        <translation>{run}: época {epoch} de {epochs}, lote {batch} de {batches}.</translation>
    </message>
    <message>
        <source>No phase is shown by itself: the iterations are whole.</source>
        <translation>Ninguna fase se ve por separado: las iteraciones van enteras.</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Todavía no hay fotogramas.</translation>
    </message>
    <message>
        <source>One picture, of the start: the train loss is {loss}.</source>
        <translation>Un fotograma, del punto de partida: la pérdida de entrenamiento es {loss}.</translation>
    </message>
    <message>
        <source>{pictures}, from the start to epoch {epoch}: the train loss goes from {first} to {last}.</source>
        <translation>{pictures}, del punto de partida a la época {epoch}: la pérdida de entrenamiento va de {first} a {last}.</translation>
    </message>
    <message>
        <source>Costs are compared where several runs stand side by side.</source>
        <translation>El gasto se compara cuando hay varios entrenamientos en paralelo.</translation>
    </message>
    <message>
        <source>What it costs to come to loss {loss}.</source>
        <translation>Cuánto cuesta llegar a la pérdida {loss}.</translation>
    </message>
    <message>
        <source>{run} does not come to it.</source>
        <translation>{run} no llega.</translation>
    </message>
    <message>
        <source>{run} has not come to it yet.</source>
        <translation>{run} todavía no ha llegado.</translation>
    </message>
    <message>
        <source>{run}: {iterations} iterations, {samples} samples, {time}.</source>
        <translation>{run}: {iterations} iteraciones, {samples} muestras, {time}.</translation>
    </message>
    <message>
        <source>{batches} of epoch {epoch}, and where each would pull the weights.</source>
        <translation>{batches} de la época {epoch}, y hacia dónde tiraría cada uno de los pesos.</translation>
    </message>
</context>
<context>
    <name>starts</name>
    <message>
        <source>The boundaries of many starts at this moment</source>
        <translation>Las fronteras de muchos puntos de partida en este momento</translation>
    </message>
    <message>
        <source>The boundary of each start, solid once it has the target; click one to load its start</source>
        <translation>La frontera de cada punto de partida, continua cuando alcanzó la meta; haz clic en una para usar su punto de partida</translation>
    </message>
    <message>
        <source>The descents of many starts in the plane of the weights</source>
        <translation>Los descensos de muchos puntos de partida en el plano de los pesos</translation>
    </message>
    <message>
        <source>The descent of each start, solid once it has the target; click one to load its start</source>
        <translation>El descenso de cada punto de partida, continuo cuando alcanzó la meta; haz clic en uno para usar su punto de partida</translation>
    </message>
    <message>
        <source>How many starts needed how many iterations</source>
        <translation>Cuántos puntos de partida necesitaron cuántas iteraciones</translation>
    </message>
    <message>
        <source>How many starts needed how many iterations until the target; click a bar to load one of them</source>
        <translation>Cuántos puntos de partida necesitaron cuántas iteraciones hasta la meta; haz clic en una barra para usar uno de ellos</translation>
    </message>
    <message>
        <source>iterations until the target</source>
        <translation>iteraciones hasta la meta</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>puntos de partida</translation>
    </message>
    <message>
        <source>None of the {number} starts reached it within {iterations}</source>
        <translation>Ninguno de los {number} alcanzó la meta en {iterations}</translation>
    </message>
    <message>
        <source>One start reached it, after {needed}</source>
        <translation>Uno alcanzó la meta, tras {needed}</translation>
    </message>
    <message>
        <source>Half of the {reached} starts that reached it needed {needed}</source>
        <translation>La mitad de los {reached} que la alcanzaron necesitó {needed}</translation>
    </message>
    <message>
        <source>Half of the {reached} starts that reached it needed between {low} and {high} iterations; median {median}</source>
        <translation>La mitad de los {reached} que la alcanzaron necesitó entre {low} y {high} iteraciones; mediana {median}</translation>
    </message>
    <message>
        <source>Half of the starts needed between {low} and {high} iterations; median {median}</source>
        <translation>La mitad de los puntos de partida necesitó entre {low} y {high} iteraciones; mediana {median}</translation>
    </message>
    <message>
        <source>{never} of {number} never reached it</source>
        <translation>{never} de {number} nunca la alcanzaron</translation>
    </message>
    <message>
        <source>{diverged} diverged</source>
        <translation>{diverged} divergieron</translation>
    </message>
    <message>
        <source>about {iteration}</source>
        <translation>cerca de {iteration}</translation>
    </message>
</context>
<context>
    <name>step_words</name>
    <message>
        <source>full-batch limit {limit}</source>
        <translation>límite del lote completo {limit}</translation>
    </message>
    <message>
        <source>safe for this batch size {rate}</source>
        <translation>segura para este lote {rate}</translation>
    </message>
    <message>
        <source>This loss has no curvature here: the steps cannot grow, a larger rate scales the weights.</source>
        <translation>Esta pérdida no tiene curvatura aquí: los pasos no pueden crecer; una tasa mayor solo agranda los pesos.</translation>
    </message>
    <message>
        <source>The mark: full-batch limit 2/λmax = {limit} here and now</source>
        <translation>La marca: límite del lote completo 2/λmax = {limit} aquí y ahora</translation>
    </message>
    <message>
        <source>; exact for the squared error</source>
        <translation>; exacto para el error cuadrático</translation>
    </message>
    <message>
        <source>; exact for the squared error, and near these weights for this loss</source>
        <translation>; exacto para el error cuadrático, y cerca de estos pesos para esta pérdida</translation>
    </message>
    <message>
        <source>; a larger step leaves their neighbourhood, and up to {rate} is safe everywhere</source>
        <translation>; un paso mayor sale de su vecindad, y hasta {rate} es seguro en todas partes</translation>
    </message>
    <message>
        <source>; for batches of {size} every rate up to {rate} is safe</source>
        <translation>; para lotes de {size} toda tasa hasta {rate} es segura</translation>
    </message>
    <message>
        <source> (measured on {shown} of {count} training samples)</source>
        <translation> (medido en {shown} de {count} muestras de entrenamiento)</translation>
    </message>
    <message>
        <source>descent: zigzagging across the valley</source>
        <translation>descenso: zigzaguea en el valle</translation>
    </message>
    <message>
        <source>descent: zigzagging from batch to batch</source>
        <translation>descenso: zigzaguea de lote en lote</translation>
    </message>
    <message>
        <source>descent: just begun</source>
        <translation>descenso: acaba de empezar</translation>
    </message>
    <message>
        <source>descent: steady</source>
        <translation>descenso: estable</translation>
    </message>
    <message>
        <source>descent: at rest, the weights no longer change</source>
        <translation>descenso: en reposo, los pesos ya no cambian</translation>
    </message>
    <message>
        <source>descent: swinging without settling</source>
        <translation>descenso: oscila sin asentarse</translation>
    </message>
    <message>
        <source>descent: diverging</source>
        <translation>descenso: diverge</translation>
    </message>
    <message>
        <source>How the last 20 steps went. Steady: heading downhill. Zigzagging: back and forth, so the path is much longer than the distance covered. Diverging: the learning rate is above the limit, sooner or later the loss grows. Swinging: the loss is far above the start&apos;s, goes up and down, and does not settle.</source>
        <translation>Cómo fueron los últimos 20 pasos. Estable: cuesta abajo. En zigzag: de un lado a otro, y el camino es mucho más largo que la distancia. Diverge: la tasa supera el límite, tarde o temprano la pérdida crece. Oscila: la pérdida está muy por encima de la del punto de partida, sube y baja y no se asienta.</translation>
    </message>
</context>
<context>
    <name>stop_words</name>
    <message>
        <source>train accuracy {percent:g} % reached</source>
        <translation>exactitud de entrenamiento de {percent:g} % alcanzada</translation>
    </message>
    <message>
        <source>train loss {loss:g} reached</source>
        <translation>pérdida de entrenamiento {loss:g} alcanzada</translation>
    </message>
    <message>
        <source>1 epoch without a lower test loss</source>
        <translation>1 época sin una pérdida de prueba menor</translation>
    </message>
    <message>
        <source>{count:g} epochs without a lower test loss</source>
        <translation>{count:g} épocas sin una pérdida de prueba menor</translation>
    </message>
    <message>
        <source>stopped at iteration {iteration}: {reason}</source>
        <translation>paró en la iteración {iteration}: {reason}</translation>
    </message>
    <message>
        <source>{percent:g} %</source>
        <translation>{percent:g} %</translation>
    </message>
    <message>
        <source>loss {loss:g}</source>
        <translation>pérdida {loss:g}</translation>
    </message>
    <message>
        <source>patience {count}</source>
        <translation>paciencia {count}</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>{number}, done</source>
        <translation>{number}, hecho</translation>
    </message>
    <message>
        <source>{number}, now</source>
        <translation>{number}, ahora</translation>
    </message>
    <message>
        <source>{number}, to come</source>
        <translation>{number}, por venir</translation>
    </message>
</context>
<context>
    <name>sweep</name>
    <message>
        <source>The loss after some iterations by the learning rate</source>
        <translation>La pérdida tras algunas iteraciones según la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Click to take the learning rate under the mouse; × diverged, ▲ higher than shown</source>
        <translation>Haz clic para usar la tasa bajo el ratón; × divergió, ▲ más alto que lo mostrado</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>start</source>
        <translation>punto de partida</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>Every rate diverges.</source>
        <translation>Toda tasa diverge.</translation>
    </message>
    <message>
        <source>Lowest loss {loss}, at {rate}.</source>
        <translation>Menor pérdida {loss}, con {rate}.</translation>
    </message>
    <message>
        <source>It is lower still beyond {rate}.</source>
        <translation>Más allá de {rate} es aún menor.</translation>
    </message>
    <message>
        <source>Above {rate} it ends higher than the start, or diverges.</source>
        <translation>Por encima de {rate} termina peor que en el punto de partida, o diverge.</translation>
    </message>
    <message>
        <source>Full-batch limit here and now: {rate}.</source>
        <translation>Límite del lote completo aquí y ahora: {rate}.</translation>
    </message>
    <message>
        <source>Full-batch limit here and now: {rate}, beyond the picture.</source>
        <translation>Límite del lote completo aquí y ahora: {rate}, fuera de la figura.</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>How much of the training is done</source>
        <translation>Cuánto del entrenamiento está hecho</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Give up this training</source>
        <translation>Abandonar este entrenamiento</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>iteration {iteration} of {count}</source>
        <translation>iteración {iteration} de {count}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>punto de partida</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>época {epoch}</translation>
    </message>
    <message>
        <source>batch {number} of {count}</source>
        <translation>lote {number} de {count}</translation>
    </message>
    <message>
        <source>batch loss {loss}</source>
        <translation>pérdida del lote {loss}</translation>
    </message>
    <message>
        <source>train {share}</source>
        <translation>entreno {share}</translation>
    </message>
    <message>
        <source>test {share}</source>
        <translation>prueba {share}</translation>
    </message>
    <message>
        <source> (after epoch {epoch})</source>
        <translation> (después de la época {epoch})</translation>
    </message>
    <message>
        <source>weight changes in this epoch: {count}</source>
        <translation>cambios de los pesos en esta época: {count}</translation>
    </message>
    <message>
        <source>forward: ŷ = {outputs}</source>
        <translation>forward: ŷ = {outputs}</translation>
    </message>
    <message>
        <source>forward: ŷ from {least} to {most} over {count} samples</source>
        <translation>forward: ŷ de {least} a {most} en {count} muestras</translation>
    </message>
    <message>
        <source>loss of the sample = {loss}</source>
        <translation>pérdida de la muestra = {loss}</translation>
    </message>
    <message>
        <source>mean gradient: {parts}</source>
        <translation>gradiente medio: {parts}</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>mini-lote</translation>
    </message>
    <message>
        <source>{samples} = {train} train + {test} test</source>
        <translation>{samples} = {train} entreno + {test} prueba</translation>
    </message>
    <message>
        <source>{train} = {full} × {size} + 1 × {short}
{each} = 1 epoch</source>
        <translation>{train} = {full} × {size} + 1 × {short}
{each} = 1 época</translation>
    </message>
    <message>
        <source>{train} ÷ {size} = {each} = 1 epoch</source>
        <translation>{train} ÷ {size} = {each} = 1 época</translation>
    </message>
    <message>
        <source>{epochs} × {each} = {total}</source>
        <translation>{epochs} × {each} = {total}</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>lote completo</translation>
    </message>
    <message>
        <source>stochastic</source>
        <translation>estocástico</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>lo más rápido posible</translation>
    </message>
    <message>
        <source>1 iteration/s</source>
        <translation>1 iteración/s</translation>
    </message>
    <message>
        <source>{speed} iterations/s</source>
        <translation>{speed} iteraciones/s</translation>
    </message>
    <message>
        <source>mean loss of {count} samples = {loss}</source>
        <translation>pérdida media de {count} muestras = {loss}</translation>
    </message>
    <message>
        <source>sample {number}, standardised:</source>
        <translation>muestra {number}, estandarizada:</translation>
    </message>
    <message>
        <source>{count} samples: {zero} ● {zeros}, {one} ■ {ones}.</source>
        <translation>{count} muestras: {zero} ● {zeros}, {one} ■ {ones}.</translation>
    </message>
    <message>
        <source>Column {column}: “{sign}” is left out.</source>
        <translation>Columna {column}: se omite «{sign}».</translation>
    </message>
    <message>
        <source>Left out: {count} ({reason}; lines {lines}).</source>
        <translation>Fuera: {count} ({reason}; líneas {lines}).</translation>
    </message>
    <message>
        <source>In the data&apos;s own units: w1 = {w1}, w2 = {w2}, b = {b}</source>
        <translation>En las unidades de los datos: w1 = {w1}, w2 = {w2}, b = {b}</translation>
    </message>
    <message>
        <source>{one} where {w1}·{first} {w2}·{second} {b} &gt; 0</source>
        <translation>{one} donde {w1}·{first} {w2}·{second} {b} &gt; 0</translation>
    </message>
    <message>
        <source>{feature}: mean {mean}, deviation {deviation}</source>
        <translation>{feature}: media {mean}, desviación {deviation}</translation>
    </message>
    <message>
        <source>{column} is missing</source>
        <translation>falta {column}</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>otra clase</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>un título</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>un comentario</translation>
    </message>
    <message>
        <source>the header once more</source>
        <translation>el encabezado otra vez</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>una nota</translation>
    </message>
</context>
<context>
    <name>worksheet</name>
    <message>
        <source>Lesson</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Choose before you see it; then let the run answer.</source>
        <translation>Elige antes de verlo; después, que responda el entrenamiento.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>{samples} samples, {train} of them train. Batches of {size}, learning rate {rate}.</source>
        <translation>{samples} muestras, {train} de ellas de entrenamiento. Lotes de {size}, tasa de aprendizaje {rate}.</translation>
    </message>
    <message>
        <source>{title}: key</source>
        <translation>{title}: respuestas</translation>
    </message>
    <message>
        <source>Name: {name}   Class: {group}   Date: {date}</source>
        <translation>Nombre: {name}   Grupo: {group}   Fecha: {date}</translation>
    </message>
    <message>
        <source>Iteration {iteration} (epoch {epoch}, batch {batch}). Before it: w1 = {w1}, w2 = {w2}, b = {b}. Learning rate: {rate}.</source>
        <translation>Iteración {iteration} (época {epoch}, lote {batch}). Antes de ella: w1 = {w1}, w2 = {w2}, b = {b}. Tasa de aprendizaje: {rate}.</translation>
    </message>
    <message>
        <source>Fill in the table: the gradient of a sample is slope·x1 for w1, slope·x2 for w2, slope for b.</source>
        <translation>Completa la tabla. El gradiente de una muestra es pendiente·x1 para w1, pendiente·x2 para w2 y pendiente para b.</translation>
    </message>
    <message>
        <source>The gradient of the batch is the mean of its samples’. New weight = weight − learning rate × gradient.</source>
        <translation>El gradiente del lote es la media de los gradientes de sus muestras. Peso nuevo = peso − tasa de aprendizaje × gradiente.</translation>
    </message>
    <message>
        <source>The table has {shown} of the batch’s {count} samples; the mean gradient of all is given below. New weight = weight − learning rate × gradient.</source>
        <translation>La tabla tiene {shown} de las {count} muestras del lote; abajo está el gradiente medio de todas. Peso nuevo = peso − tasa de aprendizaje × gradiente.</translation>
    </message>
    <message>
        <source>Rounded: the last digit may differ by one.</source>
        <translation>Valores redondeados: la última cifra puede diferir en uno.</translation>
    </message>
    <message>
        <source>An update by hand</source>
        <translation>Una actualización a mano</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>muestra</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>tasa de aprendizaje</translation>
    </message>
    <message>
        <source>mean gradient</source>
        <translation>gradiente medio</translation>
    </message>
    <message>
        <source>new weight</source>
        <translation>peso nuevo</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamaño del lote</translation>
    </message>
    <message>
        <source>iterations in an epoch</source>
        <translation>iteraciones por época</translation>
    </message>
    <message>
        <source>size of the last batch</source>
        <translation>tamaño del último lote</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>iterations in all</source>
        <translation>iteraciones en total</translation>
    </message>
    <message>
        <source>{train} samples train. An epoch sees each of them exactly once; nothing is left out.</source>
        <translation>{train} muestras son de entrenamiento. Una época ve cada una exactamente una vez; ninguna queda fuera.</translation>
    </message>
    <message>
        <source>Batches, iterations, epochs</source>
        <translation>Lotes, iteraciones, épocas</translation>
    </message>
    <message>
        <source>run</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iteraciones</translation>
    </message>
    <message>
        <source>start to end in a straight line</source>
        <translation>del inicio al final en línea recta</translation>
    </message>
    <message>
        <source>length of the path</source>
        <translation>longitud del camino</translation>
    </message>
    <message>
        <source>straightness = line ÷ path</source>
        <translation>rectitud = recta ÷ camino</translation>
    </message>
    <message>
        <source>1 is a straight line; near 0 is a zigzag.</source>
        <translation>1 es una línea recta; cerca de 0 es un zigzag.</translation>
    </message>
    <message>
        <source>How straight is the descent?</source>
        <translation>¿Qué tan recto es el descenso?</translation>
    </message>
    <message>
        <source>The straightest: {blank}    Why?</source>
        <translation>El más recto: {blank}    ¿Por qué?</translation>
    </message>
    <message>
        <source>The straightest: {run}.</source>
        <translation>El más recto: {run}.</translation>
    </message>
    <message>
        <source>Who is straightest?</source>
        <translation>¿Quién va más recto?</translation>
    </message>
    <message>
        <source>after epoch</source>
        <translation>tras la época</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>pérdida de entrenamiento</translation>
    </message>
    <message>
        <source>fell by</source>
        <translation>bajó</translation>
    </message>
    <message>
        <source>What does epoch 2 start from? Why is one epoch not enough?</source>
        <translation>¿De dónde parte la época 2? ¿Por qué no basta una época?</translation>
    </message>
    <message>
        <source>From the weights that epoch 1 left, not from the start. After epoch 1 the loss was {first}, after epoch {last} it was {end}.</source>
        <translation>De los pesos que dejó la época 1, no del punto de partida. Tras la época 1 la pérdida era {first}; tras la época {last}, {end}.</translation>
    </message>
    <message>
        <source>Epoch by epoch</source>
        <translation>Época por época</translation>
    </message>
    <message>
        <source>{number} starts on the same data; {reached} of them reached the target. The fastest needed {least} iterations, half of them at most {median}, the slowest {most}.</source>
        <translation>{number} puntos de partida con los mismos datos; {reached} de ellos llegaron a la meta. El más rápido necesitó {least} iteraciones, la mitad como máximo {median} y el más lento {most}.</translation>
    </message>
    <message>
        <source>How many times as many iterations did the slowest need as the fastest? {blank}</source>
        <translation>¿Por cuánto hay que multiplicar las iteraciones del más rápido para obtener las del más lento? {blank}</translation>
    </message>
    <message>
        <source>Does the start decide where the descent ends, or how long it takes?</source>
        <translation>¿El punto de partida decide adónde llega el descenso o cuánto tarda?</translation>
    </message>
    <message>
        <source>{most} ÷ {least} = {times}</source>
        <translation>{most} ÷ {least} = {times}</translation>
    </message>
    <message>
        <source>Does the start matter?</source>
        <translation>¿Importa el punto de partida?</translation>
    </message>
    <message>
        <source>How long it takes: who trains on long enough comes to the same minimum, if there is one.</source>
        <translation>Cuánto tarda: quien entrena el tiempo suficiente llega al mismo mínimo, si lo hay.</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergió</translation>
    </message>
    <message>
        <source>train loss after {count} iterations</source>
        <translation>pérdida de entrenamiento tras {count} iteraciones</translation>
    </message>
    <message>
        <source>All runs begin at the same start, with the train loss {loss}.</source>
        <translation>Todos parten del mismo punto de partida, con pérdida de entrenamiento {loss}.</translation>
    </message>
    <message>
        <source>The largest step that still ends below the start’s loss: {rate}</source>
        <translation>El paso más grande que aún termina por debajo de la pérdida del punto de partida: {rate}</translation>
    </message>
    <message>
        <source>The step that ends lowest: {rate}</source>
        <translation>El paso que termina más abajo: {rate}</translation>
    </message>
    <message>
        <source>Why do the smallest steps not end lowest?</source>
        <translation>¿Por qué los pasos más pequeños no terminan más abajo?</translation>
    </message>
    <message>
        <source>They lead down too, but {count} iterations are not enough for them.</source>
        <translation>También llevan hacia abajo, pero {count} iteraciones no bastan.</translation>
    </message>
    <message>
        <source>How large a step?</source>
        <translation>¿De qué tamaño el paso?</translation>
    </message>
</context>
</TS>
