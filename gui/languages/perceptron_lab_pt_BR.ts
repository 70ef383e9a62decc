<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Save an animation</source>
        <translation>Salvar uma animação</translation>
    </message>
    <message>
        <source>From iteration</source>
        <translation>Da iteração</translation>
    </message>
    <message>
        <source>To iteration</source>
        <translation>Até a iteração</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Imagens por segundo</translation>
    </message>
    <message>
        <source>GIF: every program shows it</source>
        <translation>GIF: todo programa mostra</translation>
    </message>
    <message>
        <source>WebP: more colours, for web pages</source>
        <translation>WebP: mais cores, para páginas da web</translation>
    </message>
    <message>
        <source>Animated PNG: sharp, for web pages</source>
        <translation>PNG animado: nítido, para páginas da web</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salvar…</translation>
    </message>
    <message>
        <source>“{text}” is not valid.</source>
        <translation>“{text}” não é um valor válido.</translation>
    </message>
    <message>
        <source>Estimating the size …</source>
        <translation>Estimando o tamanho …</translation>
    </message>
    <message>
        <source>The last iteration must come after the first.</source>
        <translation>A última iteração precisa vir depois da primeira.</translation>
    </message>
    <message>
        <source>{pictures}, {seconds} s, about {size}</source>
        <translation>{pictures}, {seconds} s, cerca de {size}</translation>
    </message>
</context>
<context>
    <name>AnswerButton</name>
    <message numerus="yes">
        <source>%n hands</source>
        <translation>
            <numerusform>%n mão</numerusform>
            <numerusform>%n mãos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hand</source>
        <translation>1 mão</translation>
    </message>
    <message>
        <source>this is what the run shows</source>
        <translation>é o que este treino mostra</translation>
    </message>
</context>
<context>
    <name>BatchNumbersView</name>
    <message>
        <source>One iteration with its real numbers</source>
        <translation>Uma iteração com os números reais</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>O batch</translation>
    </message>
    <message>
        <source>New weight = old weight − learning rate × mean gradient</source>
        <translation>Peso novo = peso antigo − taxa de aprendizado × gradiente médio</translation>
    </message>
    <message>
        <source>Three digits</source>
        <translation>Três dígitos</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Seis dígitos</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>Todos os dígitos</translation>
    </message>
    <message>
        <source>The means over the batch</source>
        <translation>As médias no batch</translation>
    </message>
    <message>
        <source>iteration {number}</source>
        <translation>iteração {number}</translation>
    </message>
    <message>
        <source>The batch: 1 sample</source>
        <translation>O batch: 1 amostra</translation>
    </message>
    <message>
        <source>The batch: {count} samples</source>
        <translation>O batch: {count} amostras</translation>
    </message>
    <message>
        <source>Step to the first phase (key .)</source>
        <translation>Avance até a primeira fase (tecla .)</translation>
    </message>
    <message>
        <source>The batch is too large for a table.</source>
        <translation>O batch é grande demais para uma tabela.</translation>
    </message>
    <message>
        <source>Copy the table and the arithmetic</source>
        <translation>Copiar a tabela e as contas</translation>
    </message>
    <message>
        <source>The samples of the batch</source>
        <translation>As amostras do batch</translation>
    </message>
    <message>
        <source>Click a column to sort, a row to mark its sample in the boundary view</source>
        <translation>Clique em uma coluna para ordenar, em uma linha para marcar a amostra no gráfico da fronteira</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>loss</source>
        <translation>perda</translation>
    </message>
    <message>
        <source>first feature</source>
        <translation>primeira variável</translation>
    </message>
    <message>
        <source>second feature</source>
        <translation>segunda variável</translation>
    </message>
    <message>
        <source>label</source>
        <translation>rótulo</translation>
    </message>
    <message>
        <source>net input: w1·x1 + w2·x2 + b</source>
        <translation>entrada líquida: w1·x1 + w2·x2 + b</translation>
    </message>
    <message>
        <source>output</source>
        <translation>saída</translation>
    </message>
    <message>
        <source>loss of the sample</source>
        <translation>perda da amostra</translation>
    </message>
    <message>
        <source>gradient of the sample&apos;s loss by w1</source>
        <translation>gradiente da perda da amostra em w1</translation>
    </message>
    <message>
        <source>gradient of the sample&apos;s loss by w2</source>
        <translation>gradiente da perda da amostra em w2</translation>
    </message>
    <message>
        <source>gradient of the sample&apos;s loss by b</source>
        <translation>gradiente da perda da amostra em b</translation>
    </message>
</context>
<context>
    <name>BoundaryView</name>
    <message>
        <source>Decision boundary</source>
        <translation>Fronteira de decisão</translation>
    </message>
    <message>
        <source>The line between what is predicted to be class 0 and class 1; the paler the ground, the less sure</source>
        <translation>A reta entre o que é previsto como classe 0 e como classe 1; quanto mais claro o fundo, menos certeza</translation>
    </message>
    <message>
        <source>Samples shown</source>
        <translation>Amostras mostradas</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Show the training samples, with the current batch</source>
        <translation>Mostrar as amostras de treino, com o batch atual</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Teste</translation>
    </message>
    <message>
        <source>Show the test samples, which training never sees</source>
        <translation>Mostrar as amostras de teste, que o treino nunca vê</translation>
    </message>
    <message>
        <source>A sample turns solid once it was seen in this epoch; when all are solid, the epoch is over</source>
        <translation>Uma amostra fica cheia depois de vista nesta época; quando todas estão cheias, a época acabou</translation>
    </message>
    <message>
        <source>Drag the line to move the start; near its ends, drag to turn it</source>
        <translation>Arraste a reta para mudar o ponto de partida; perto das pontas, arraste para girar</translation>
    </message>
    <message>
        <source>Draw samples of your own</source>
        <translation>Desenhar suas próprias amostras</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to zoom, double-click to see all samples</source>
        <translation>Arraste para mover, gire a roda para ampliar, clique duas vezes para ver todas as amostras</translation>
    </message>
    <message>
        <source>{feature}, standardised</source>
        <translation>{feature}, padronizada</translation>
    </message>
    <message>
        <source>test</source>
        <translation>teste</translation>
    </message>
    <message>
        <source>training</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>random {shown} of {count} {which} samples</source>
        <translation>{shown} de {count} amostras de {which}, ao acaso</translation>
    </message>
    <message>
        <source>the {count} test samples</source>
        <translation>as {count} amostras de teste</translation>
    </message>
    <message>
        <source>{run}: large = batch {number} of {count}</source>
        <translation>{run}: grande = batch {number} de {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>At the start, {right} of {count} samples are right: drag the line</source>
        <translation>No ponto de partida, {right} de {count} amostras estão certas: arraste a reta</translation>
    </message>
    <message>
        <source>Show the test samples; here they decide when training stops, as a validation set does</source>
        <translation>Mostrar as amostras de teste; aqui são elas que decidem quando o treino para, como faz um conjunto de validação</translation>
    </message>
    <message>
        <source>Large = batch {number} of {count}; solid = seen in this epoch: {seen} of {train}</source>
        <translation>Grande = batch {number} de {count}; cheio = visto nesta época: {seen} de {train}</translation>
    </message>
    <message>
        <source>Forward: the batch by its output</source>
        <translation>Forward: o batch colorido pela saída</translation>
    </message>
    <message>
        <source>Loss: larger samples cost more</source>
        <translation>Perda: amostras maiores custam mais</translation>
    </message>
    <message>
        <source>Gradient: the pull on (w1, w2)</source>
        <translation>Gradiente: a força sobre (w1, w2)</translation>
    </message>
    <message>
        <source>Update: the line moves</source>
        <translation>Atualização: a reta se move</translation>
    </message>
</context>
<context>
    <name>CostLines</name>
    <message>
        <source>Click to choose this run: the controls are then its own</source>
        <translation>Clique para escolher este treino: os controles passam a ser os dele</translation>
    </message>
</context>
<context>
    <name>CostsView</name>
    <message>
        <source>What it costs</source>
        <translation>Quanto custa</translation>
    </message>
    <message>
        <source>What the runs of the race cost</source>
        <translation>Quanto custam os treinos comparados</translation>
    </message>
    <message>
        <source>The costs of the runs, a column each</source>
        <translation>Os custos dos treinos, uma coluna para cada um</translation>
    </message>
    <message>
        <source>Click a run to choose it: the sliders set its batch size and rate</source>
        <translation>Clique em um treino para escolhê-lo: os controles mudam o batch e a taxa dele</translation>
    </message>
    <message>
        <source>Target loss of the whole training set</source>
        <translation>Perda desejada em todo o conjunto de treino</translation>
    </message>
    <message>
        <source>The loss that the costs are about; its line in the loss view can be dragged</source>
        <translation>A perda de que tratam os custos; a linha dela no gráfico da perda pode ser arrastada</translation>
    </message>
    <message>
        <source>The chosen run is underlined; a click on a name chooses another</source>
        <translation>O treino escolhido está sublinhado; um clique em um nome escolhe outro</translation>
    </message>
    <message>
        <source>Add a run</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Compare with another run</source>
        <translation>Comparar com mais um treino</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fixar</translation>
    </message>
    <message>
        <source>Keep the chosen run for the next comparison, or no longer (P)</source>
        <translation>Guardar o treino escolhido para a próxima comparação, ou soltá-lo (P)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take the chosen run out of the comparison</source>
        <translation>Tirar o treino escolhido da comparação</translation>
    </message>
    <message>
        <source>How long every run goes on</source>
        <translation>Até onde vai cada treino</translation>
    </message>
    <message>
        <source>How long every run goes on: as many iterations, as many epochs, or until its loss is at the target</source>
        <translation>Até onde vai cada treino: o mesmo número de iterações, o mesmo número de épocas ou até chegar à meta</translation>
    </message>
    <message>
        <source>same iterations</source>
        <translation>mesmas iterações</translation>
    </message>
    <message>
        <source>same epochs</source>
        <translation>mesmas épocas</translation>
    </message>
    <message>
        <source>until the target</source>
        <translation>até a meta</translation>
    </message>
    <message>
        <source>All costs, more runs</source>
        <translation>Todos os custos, mais treinos</translation>
    </message>
    <message>
        <source>What it costs to stay at the target and where each run stands; add, pin and remove runs</source>
        <translation>Quanto custa permanecer na meta e onde cada treino está; adicionar, fixar e retirar treinos</translation>
    </message>
    <message>
        <source>Target loss</source>
        <translation>Perda desejada</translation>
    </message>
    <message>
        <source>Scene 3 compares the three descents.</source>
        <translation>A cena 3 compara as três descidas.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Escolhido</translation>
    </message>
    <message>
        <source>Click to choose this run</source>
        <translation>Clique para escolher este treino</translation>
    </message>
    <message>
        <source>The sliders set the chosen run: {run}.</source>
        <translation>Os controles valem para o treino escolhido: {run}.</translation>
    </message>
    <message>
        <source>{run} is limited to {epochs} of {most} epochs.</source>
        <translation>{run} tem no máximo {epochs} de {most} épocas.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n iterations</source>
        <translation>
            <numerusform>%n iteração</numerusform>
            <numerusform>%n iterações</numerusform>
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
            <numerusform>%n batch</numerusform>
            <numerusform>%n batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n amostra</numerusform>
            <numerusform>%n amostras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n treino</numerusform>
            <numerusform>%n treinos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n quadro</numerusform>
            <numerusform>%n quadros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>The samples that are learned</source>
        <translation>Os dados a aprender</translation>
    </message>
    <message>
        <source>Draw samples…</source>
        <translation>Desenhar amostras…</translation>
    </message>
    <message>
        <source>Open a table…</source>
        <translation>Abrir uma tabela…</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>What training is to make smaller</source>
        <translation>O que o treino deve diminuir</translation>
    </message>
    <message>
        <source>How many samples, train and test together</source>
        <translation>Quantas amostras, treino e teste juntos</translation>
    </message>
    <message>
        <source>How many of the samples are for training</source>
        <translation>Quantas das amostras são para o treino</translation>
    </message>
    <message>
        <source>New order each epoch</source>
        <translation>Nova ordem a cada época</translation>
    </message>
    <message>
        <source>Visit the samples in another order in every epoch (shuffling)</source>
        <translation>Visitar as amostras em outra ordem a cada época (embaralhar)</translation>
    </message>
    <message>
        <source>New data</source>
        <translation>Novos dados</translation>
    </message>
    <message>
        <source>Draw other samples of the same kind, or split the table otherwise</source>
        <translation>Sortear novas amostras, ou dividir a tabela de outro modo</translation>
    </message>
    <message>
        <source>How the classes are drawn, and what was done with the table&apos;s numbers</source>
        <translation>Como as classes são desenhadas e o que foi feito com os números da tabela</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Amostras</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Drawn samples</source>
        <translation>Amostras desenhadas</translation>
    </message>
    <message>
        <source>Class 0 ● against class 1 ■.</source>
        <translation>Classe 0 ● contra classe 1 ■.</translation>
    </message>
    <message>
        <source>{zero} ● against {one} ■.</source>
        <translation>{zero} ● contra {one} ■.</translation>
    </message>
    <message>
        <source>Standardised with the mean and deviation of the train set.</source>
        <translation>Padronizados com a média e o desvio do conjunto de treino.</translation>
    </message>
    <message>
        <source>Rows left out because a value is missing: {count}.</source>
        <translation>Linhas deixadas de fora por falta de um valor: {count}.</translation>
    </message>
    <message>
        <source>Rows left out because they are of another class: {count}.</source>
        <translation>Linhas deixadas de fora por serem de outra classe: {count}.</translation>
    </message>
    <message>
        <source>Tables ({kinds})</source>
        <translation>Tabelas ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Abrir uma tabela</translation>
    </message>
</context>
<context>
    <name>DivergenceBanner</name>
    <message>
        <source>The run diverges</source>
        <translation>O treino diverge</translation>
    </message>
    <message>
        <source>Begin again from the same start with a learning rate that cannot diverge on this data</source>
        <translation>Recomeçar do mesmo ponto de partida com uma taxa de aprendizado que não diverge nestes dados</translation>
    </message>
    <message>
        <source>Diverged at iteration {iteration}: the loss of the start itself is too large for a number.</source>
        <translation>Divergiu na iteração {iteration}: a perda do próprio ponto de partida é grande demais para um número.</translation>
    </message>
    <message>
        <source>Swings without settling: the train loss went from {first:.3g} to {last:.1e} in {iterations}; the learning rate {rate:g} is too large.</source>
        <translation>Oscila sem se acomodar: a perda de treino foi de {first:.3g} a {last:.1e} em {iterations}; a taxa de aprendizado {rate:g} é grande demais.</translation>
    </message>
    <message>
        <source>Diverging: the train loss went from {first:.3g} to {last:.1e} in {iterations}; the learning rate {rate:g} is too large.</source>
        <translation>Divergindo: a perda de treino foi de {first:.3g} a {last:.1e} em {iterations}; a taxa de aprendizado {rate:g} é grande demais.</translation>
    </message>
    <message>
        <source>Diverged at iteration {iteration}: the loss went from {first:.3g} to {last:.1e} in {iterations} and overflowed; the learning rate {rate:g} is too large.</source>
        <translation>Divergiu na iteração {iteration}: a perda foi de {first:.3g} a {last:.1e} em {iterations} e estourou; a taxa de aprendizado {rate:g} é grande demais.</translation>
    </message>
    <message>
        <source>The learning rate {rate:g} is above the full-batch limit: sooner or later the loss grows.</source>
        <translation>A taxa de aprendizado {rate:g} está acima do limite do batch completo: mais cedo ou mais tarde a perda cresce.</translation>
    </message>
    <message>
        <source>Use {rate:g}</source>
        <translation>Usar {rate:g}</translation>
    </message>
    <message>
        <source>Use the safe learning rate {rate:g}</source>
        <translation>Usar a taxa de aprendizado segura {rate:g}</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Passo {number} de {count}</translation>
    </message>
</context>
<context>
    <name>DoubleLoopView</name>
    <message>
        <source>The double loop</source>
        <translation>O laço duplo</translation>
    </message>
    <message>
        <source>The code of the two loops, as it runs</source>
        <translation>O código dos dois laços, em andamento</translation>
    </message>
    <message>
        <source>Code shown</source>
        <translation>Código mostrado</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Laço</translation>
    </message>
    <message>
        <source>The double loop in eight lines</source>
        <translation>O laço duplo em oito linhas</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>The code of one run; what trains is a faster form with the same numbers</source>
        <translation>O código de um treino; o que treina de fato é uma forma mais rápida, com os mesmos números</translation>
    </message>
    <message>
        <source>The same training written with PyTorch, to be copied</source>
        <translation>O mesmo treino escrito em PyTorch, para copiar</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar o código</translation>
    </message>
    <message>
        <source>The code of the two loops</source>
        <translation>O código dos dois laços</translation>
    </message>
    <message>
        <source>The lines of the present phase are lit</source>
        <translation>As linhas da fase atual estão acesas</translation>
    </message>
    <message>
        <source>epoch = {epoch} of {epochs}    batch = {batch} of {batches}    iteration = {iteration}</source>
        <translation>época = {epoch} de {epochs}    batch = {batch} de {batches}    iteração = {iteration}</translation>
    </message>
    <message>
        <source>w, b ← start</source>
        <translation>w, b ← ponto de partida</translation>
    </message>
    <message>
        <source>for epoch in 1 … {epochs}:</source>
        <translation>para época em 1 … {epochs}:</translation>
    </message>
    <message>
        <source>epoch = {epoch}</source>
        <translation>época = {epoch}</translation>
    </message>
    <message>
        <source>shuffle {count} samples</source>
        <translation>embaralhar {count} amostras</translation>
    </message>
    <message>
        <source>take {count} samples in their order</source>
        <translation>tomar {count} amostras em ordem</translation>
    </message>
    <message>
        <source>for batch in 1 … {batches}:</source>
        <translation>para batch em 1 … {batches}:</translation>
    </message>
    <message>
        <source>batch = {batch}</source>
        <translation>batch = {batch}</translation>
    </message>
    <message>
        <source>forward: ŷ of each sample</source>
        <translation>forward: ŷ de cada amostra</translation>
    </message>
    <message>
        <source>loss: mean over the batch</source>
        <translation>perda: média no batch</translation>
    </message>
    <message>
        <source>gradient of the loss</source>
        <translation>gradiente da perda</translation>
    </message>
    <message>
        <source>update w and b</source>
        <translation>atualizar w e b</translation>
    </message>
</context>
<context>
    <name>DrawBar</name>
    <message>
        <source>Spray</source>
        <translation>Spray</translation>
    </message>
    <message>
        <source>Keep the button pressed, and a cloud of samples is drawn</source>
        <translation>Mantenha o botão pressionado para desenhar uma nuvem de amostras</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Borracha</translation>
    </message>
    <message>
        <source>Take samples away; a right click on a sample or the Delete key does it too</source>
        <translation>Apaga amostras; o clique direito em uma amostra ou a tecla Delete também apagam</translation>
    </message>
    <message>
        <source>Empty plane</source>
        <translation>Plano vazio</translation>
    </message>
    <message>
        <source>Begin with an empty plane; undo brings the samples back</source>
        <translation>Começar com o plano vazio; desfazer traz as amostras de volta</translation>
    </message>
    <message>
        <source>class 0</source>
        <translation>classe 0</translation>
    </message>
    <message>
        <source>class 1</source>
        <translation>classe 1</translation>
    </message>
    <message>
        <source>Draw samples of class {name}</source>
        <translation>Desenhar amostras da classe {name}</translation>
    </message>
</context>
<context>
    <name>DrawingHand</name>
    <message>
        <source>Stop drawing, and look again (key D or Esc)</source>
        <translation>Parar de desenhar e voltar a olhar (tecla D ou Esc)</translation>
    </message>
    <message>
        <source>Into the other class (F)</source>
        <translation>Passar para a outra classe (F)</translation>
    </message>
    <message>
        <source>Take it away (Delete)</source>
        <translation>Apagar (Delete)</translation>
    </message>
    <message>
        <source>{counts}: the test set needs samples of both classes.</source>
        <translation>{counts}: o conjunto de teste precisa de amostras das duas classes.</translation>
    </message>
    <message>
        <source>{counts}: draw samples of both classes, then it can be learned.</source>
        <translation>{counts}: desenhe amostras das duas classes para poder treinar.</translation>
    </message>
    <message>
        <source>{counts}: there is room for {most} samples at most.</source>
        <translation>{counts}: cabem no máximo {most} amostras.</translation>
    </message>
    <message>
        <source>{counts}. Cross at ({x1}; {x2}): Enter, arrows, Ctrl+arrows, F, Delete, C</source>
        <translation>{counts}. Cruz em ({x1}; {x2}): Enter, setas, Ctrl+setas, F, Delete, C</translation>
    </message>
    <message>
        <source>{counts}. Click: a new sample; drag: move it; right click: change it</source>
        <translation>{counts}. Clique: nova amostra; arraste: move; clique direito: muda</translation>
    </message>
</context>
<context>
    <name>EpochTape</name>
    <message>
        <source>Epoch tape</source>
        <translation>Fita da época</translation>
    </message>
    <message>
        <source>Epoch {number}: click to go to its end</source>
        <translation>Época {number}: clique para ir ao fim dela</translation>
    </message>
    <message>
        <source>Batch {number} of this epoch: click to go there</source>
        <translation>Batch {number} desta época: clique para ir até lá</translation>
    </message>
    <message>
        <source>Epochs of the run</source>
        <translation>Épocas do treino</translation>
    </message>
    <message>
        <source>Batches of the epoch</source>
        <translation>Batches da época</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>amostras</translation>
    </message>
    <message>
        <source>How the samples are shared out between training set and test set</source>
        <translation>Como as amostras se dividem entre conjunto de treino e conjunto de teste</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>época {epoch} de {epochs}</translation>
    </message>
    <message>
        <source>batch {batch} of {batches}</source>
        <translation>batch {batch} de {batches}</translation>
    </message>
    <message>
        <source>epoch {epoch} in batches</source>
        <translation>época {epoch} em batches</translation>
    </message>
    <message>
        <source>Click to choose this run</source>
        <translation>Clique para escolher este treino</translation>
    </message>
    <message>
        <source>The epoch that this run is in</source>
        <translation>A época em que este treino está</translation>
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
        <translation>Um erro inesperado interrompeu o que estava sendo feito. Todo o resto continua: tente de novo ou mude alguma coisa. Se acontecer outra vez, salve (Ctrl+S) e abra o programa de novo; em Ajuda ▸ Mostrar o registro do programa há mais detalhes.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>A imagem está na área de transferência.</translation>
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
        <translation>Desenho em SVG (*.svg)</translation>
    </message>
    <message>
        <source>Drawing in PDF (*.pdf)</source>
        <translation>Desenho em PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>Salvar uma imagem</translation>
    </message>
    <message numerus="yes">
        <source>The numbers are on the clipboard: %n row(s).</source>
        <translation>
            <numerusform>Os números estão na área de transferência: %n linha.</numerusform>
            <numerusform>Os números estão na área de transferência: %n linhas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to put the folder with the numbers</source>
        <translation>Onde pôr a pasta com os números</translation>
    </message>
    <message>
        <source>Save an animation</source>
        <translation>Salvar uma animação</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Gravando {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Cancelado: nada foi gravado.</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>Não foi possível gravar {name}.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Untitled</source>
        <translation>Sem título</translation>
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
        <translation>{name} não está mais em {folder} e saiu da lista de arquivos recentes.</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Lendo {name} …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Perceptron Lab (*.perceptron)</source>
        <translation>Perceptron Lab (*.perceptron)</translation>
    </message>
    <message>
        <source>Saved {name}, and beside it the table {table}</source>
        <translation>{name} foi salvo, com a tabela {table} ao lado</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} foi salvo</translation>
    </message>
    <message>
        <source>A drawing can be exported as soon as it has samples of both classes.</source>
        <translation>Um desenho pode ser exportado assim que tiver amostras das duas classes.</translation>
    </message>
    <message>
        <source>CSV with comma and decimal point (*.csv)</source>
        <translation>CSV com vírgula e ponto decimal (*.csv)</translation>
    </message>
    <message>
        <source>CSV with semicolon and decimal comma (*.csv)</source>
        <translation>CSV com ponto e vírgula e vírgula decimal (*.csv)</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Exportar dados</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>{name} is there already. Replace it?</source>
        <translation>{name} já existe. Substituir?</translation>
    </message>
    <message>
        <source>{name} could not be written.</source>
        <translation>Não foi possível gravar {name}.</translation>
    </message>
</context>
<context>
    <name>FilmStripView</name>
    <message>
        <source>Film strip</source>
        <translation>Filme das épocas</translation>
    </message>
    <message>
        <source>The boundary after each epoch, and what an epoch starts from</source>
        <translation>A fronteira depois de cada época, e de onde cada época parte</translation>
    </message>
    <message>
        <source>The pictures of the film strip</source>
        <translation>Os quadros do filme</translation>
    </message>
    <message>
        <source>Click a picture to go to its epoch</source>
        <translation>Clique em um quadro para ir à época dele</translation>
    </message>
    <message>
        <source>More marks would cover the picture; the counts beside it are of all samples</source>
        <translation>Mais marcas cobririam a imagem; as contagens ao lado são de todas as amostras</translation>
    </message>
    <message>
        <source>Film strip: the loss of the start overflows</source>
        <translation>Filme: a perda do ponto de partida estoura</translation>
    </message>
    <message>
        <source>Film strip, batch size {size}</source>
        <translation>Filme das épocas, batch de {size}</translation>
    </message>
    <message>
        <source>Counts include every sample; at most {most} of each kind are marked.</source>
        <translation>As contagens incluem todas as amostras; no máximo {most} de cada tipo são marcadas.</translation>
    </message>
</context>
<context>
    <name>GradientFanView</name>
    <message>
        <source>Gradient fan</source>
        <translation>Leque de gradientes</translation>
    </message>
    <message>
        <source>Where each batch of the epoch pulls the weights</source>
        <translation>Para onde cada batch da época puxa os pesos</translation>
    </message>
    <message>
        <source>S: how far single samples spread, B: batch size, N: training samples; in brackets: expected</source>
        <translation>S: quanto as amostras se espalham, B: tamanho do batch, N: amostras de treino; entre parênteses: o esperado</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home page</source>
        <translation>Página inicial</translation>
    </message>
    <message>
        <source>Show this page at the start</source>
        <translation>Mostrar esta página ao abrir</translation>
    </message>
    <message>
        <source>Whether the program begins with this page the next time too</source>
        <translation>Se o programa começa por esta página também da próxima vez</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Desenhar</translation>
    </message>
    <message>
        <source>Draw samples of your own: put, move and take them (key D)</source>
        <translation>Desenhe suas próprias amostras: coloque, mova e apague (tecla D)</translation>
    </message>
    <message>
        <source>Train on a table of your own, or on samples that you draw</source>
        <translation>Treine com uma tabela sua ou com amostras que você desenha</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>How training is organised, in eleven steps</source>
        <translation>Como se organiza o treino, em onze passos</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Six scenes, one question each</source>
        <translation>Seis cenas, uma pergunta em cada</translation>
    </message>
    <message>
        <source>My data</source>
        <translation>Meus dados</translation>
    </message>
    <message>
        <source>How does a neural network learn?</source>
        <translation>Como uma rede neural aprende?</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>What you set is not kept for the next time.</source>
        <translation>As suas escolhas não ficam guardadas para a próxima vez.</translation>
    </message>
</context>
<context>
    <name>LessonEditor</name>
    <message>
        <source>Lesson editor</source>
        <translation>Editor de aulas</translation>
    </message>
    <message>
        <source>Title of the lesson</source>
        <translation>Título da aula</translation>
    </message>
    <message>
        <source>What stands over the window while the lesson is open</source>
        <translation>O que aparece no alto da janela enquanto a aula está aberta</translation>
    </message>
    <message>
        <source>Steps of the lesson</source>
        <translation>Passos da aula</translation>
    </message>
    <message>
        <source>The view that the step is about: it is large, and the others are dimmed</source>
        <translation>O quadro de que trata o passo: ele fica grande, e os outros, escurecidos</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Novo passo</translation>
    </message>
    <message>
        <source>A new step after this one, from what is on screen</source>
        <translation>Um novo passo depois deste, com o que está na tela</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move this step to the front</source>
        <translation>Mover este passo para a frente</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descer</translation>
    </message>
    <message>
        <source>Move this step to the end</source>
        <translation>Mover este passo para trás</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take this step out of the lesson</source>
        <translation>Tirar este passo da aula</translation>
    </message>
    <message>
        <source>Take what is on screen</source>
        <translation>Usar o que está na tela</translation>
    </message>
    <message>
        <source>Let this step begin with what is on screen now</source>
        <translation>Fazer este passo começar com o que está na tela agora</translation>
    </message>
    <message>
        <source>Show this step</source>
        <translation>Mostrar este passo</translation>
    </message>
    <message>
        <source>Put the beginning of this step on screen</source>
        <translation>Pôr na tela o começo deste passo</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salvar…</translation>
    </message>
    <message>
        <source>Save the lesson as a file to open and to pass on</source>
        <translation>Salvar a aula em um arquivo, para abrir e passar adiante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close the editor; the lesson stays open</source>
        <translation>Fechar o editor; a aula continua aberta</translation>
    </message>
    <message>
        <source>Play to iteration</source>
        <translation>Rodar até a iteração</translation>
    </message>
    <message>
        <source>Answer that holds</source>
        <translation>Resposta que vale</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>Destaque</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>O que se vê?</translation>
    </message>
    <message>
        <source>on everything</source>
        <translation>em tudo</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>Fronteira de decisão</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fases</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>O batch</translation>
    </message>
    <message>
        <source>The double loop</source>
        <translation>O laço duplo</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>Descida</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Quanto custa</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Filme das épocas</translation>
    </message>
    <message>
        <source>Many starts</source>
        <translation>Muitos pontos de partida</translation>
    </message>
    <message>
        <source>Rate sweep</source>
        <translation>Varredura da taxa</translation>
    </message>
    <message>
        <source>Gradient fan</source>
        <translation>Leque de gradientes</translation>
    </message>
    <message>
        <source>Epoch tape</source>
        <translation>Fita da época</translation>
    </message>
    <message>
        <source>Training set and test set</source>
        <translation>Conjunto de treino e de teste</translation>
    </message>
    <message>
        <source>as the run turns out</source>
        <translation>conforme o treino</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>To notice</source>
        <translation>O que notar</translation>
    </message>
    <message>
        <source>To notice, if {outcome}</source>
        <translation>O que notar, se {outcome}</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <translation>Resposta {letter}</translation>
    </message>
    <message>
        <source>Why {letter} holds or not</source>
        <translation>Por que {letter} vale ou não</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
</context>
<context>
    <name>LessonStrip</name>
    <message>
        <source>Lesson</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>Back to this step</source>
        <translation>Voltar a este passo</translation>
    </message>
    <message>
        <source>Put everything back as this step began, whatever was changed since</source>
        <translation>Deixar tudo como no começo deste passo, o que quer que tenha mudado</translation>
    </message>
    <message>
        <source>Class vote</source>
        <translation>Votação da turma</translation>
    </message>
    <message>
        <source>Count the hands for each answer: click to count one, click with the right button to take one back</source>
        <translation>Contar as mãos de cada resposta: clique para contar uma, clique com o botão direito para descontar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Leave the lesson; what is on screen stays</source>
        <translation>Sair da aula; o que está na tela fica</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>The step before (Page Up)</source>
        <translation>O passo anterior (Page Up)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>The next step (Page Down shows the step first)</source>
        <translation>O próximo passo (Page Down mostra o passo antes)</translation>
    </message>
    <message>
        <source>Let the run answer (Page Down)</source>
        <translation>Deixar o treino responder (Page Down)</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Passo {number} de {count}</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>De novo</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>Lesson</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>What is to be seen here?</source>
        <translation>O que há para ver aqui?</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Nova aula</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>aula</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>The log</source>
        <translation>O registro do programa</translation>
    </message>
    <message>
        <source>What the program wrote of itself, the newest at the end. It lies in {path}</source>
        <translation>O que o programa anotou sobre si mesmo; o mais recente está no fim. O arquivo é {path}</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Ainda não há nada anotado.</translation>
    </message>
</context>
<context>
    <name>LoopLines</name>
    <message>
        <source>The two loops</source>
        <translation>Os dois laços</translation>
    </message>
    <message>
        <source>The outer loop counts epochs, the inner one batches; the present phase is lit</source>
        <translation>O laço de fora conta épocas, o de dentro batches; a fase atual está acesa</translation>
    </message>
</context>
<context>
    <name>LossCurves</name>
    <message>
        <source>↑ up to {loss}</source>
        <translation>↑ até {loss}</translation>
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
        <translation>Perda</translation>
    </message>
    <message>
        <source>Convergence curves</source>
        <translation>Curvas de convergência</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>O que está desenhado</translation>
    </message>
    <message>
        <source>Show the loss</source>
        <translation>Mostrar a perda</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Acurácia</translation>
    </message>
    <message>
        <source>Show the share of samples predicted right</source>
        <translation>Mostrar a parte de amostras previstas corretamente</translation>
    </message>
    <message>
        <source>Point to a place of the axis to read the curves there; a target can be dragged</source>
        <translation>Aponte para um lugar do eixo para ler as curvas ali; a meta pode ser arrastada</translation>
    </message>
    <message>
        <source>What the curves are drawn over</source>
        <translation>Sobre o que as curvas são desenhadas</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iterações</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>amostras</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>slow computer</source>
        <translation>computador lento</translation>
    </message>
    <message>
        <source>What the curves are drawn over: the clock that the runs share (key C)</source>
        <translation>Sobre o que as curvas são desenhadas: o relógio que os treinos dividem (tecla C)</translation>
    </message>
    <message>
        <source>Over epochs</source>
        <translation>Sobre as épocas</translation>
    </message>
    <message>
        <source>Over iterations</source>
        <translation>Sobre as iterações</translation>
    </message>
    <message>
        <source>slow computer (s)</source>
        <translation>computador lento (s)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perda</translation>
    </message>
    <message>
        <source>accuracy in %</source>
        <translation>acurácia em %</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>batch</translation>
    </message>
    <message>
        <source>mean of {count} batches</source>
        <translation>média de {count} batches</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Perda de treino</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Acurácia de treino</translation>
    </message>
    <message>
        <source>train</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>test</source>
        <translation>teste</translation>
    </message>
    <message>
        <source>run before</source>
        <translation>treino anterior</translation>
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
        <translation>Mostrar o momento preparado desta cena no lugar do que você mudou</translation>
    </message>
    <message>
        <source>Pinned: this run&apos;s batch size and learning rate are in the next comparison.</source>
        <translation>Fixado: o batch e a taxa deste treino entram na próxima comparação.</translation>
    </message>
    <message>
        <source>No longer pinned.</source>
        <translation>Não está mais fixado.</translation>
    </message>
</context>
<context>
    <name>ManyStartsView</name>
    <message>
        <source>Many starts</source>
        <translation>Muitos pontos de partida</translation>
    </message>
    <message>
        <source>The same training from many random starts, and how long each needs</source>
        <translation>O mesmo treino a partir de muitos pontos ao acaso, e quanto cada um precisa</translation>
    </message>
    <message>
        <source>Picture of the starts</source>
        <translation>Imagem dos pontos de partida</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Caminhos</translation>
    </message>
    <message>
        <source>Show the descent of each start in the plane of the weights</source>
        <translation>Mostrar a descida de cada ponto de partida no plano dos pesos</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Retas</translation>
    </message>
    <message>
        <source>Show the boundary of each start at this moment</source>
        <translation>Mostrar a fronteira de cada ponto de partida neste momento</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tempos</translation>
    </message>
    <message>
        <source>Show how many starts needed how many iterations</source>
        <translation>Mostrar quantos pontos de partida precisaram de quantas iterações</translation>
    </message>
    <message>
        <source>Every start is trained with the same data, order, loss and learning rate: only the start differs</source>
        <translation>Todos treinam com os mesmos dados, ordem, perda e taxa de aprendizado: só o ponto de partida muda</translation>
    </message>
    <message>
        <source>New seeds</source>
        <translation>Outro sorteio</translation>
    </message>
    <message>
        <source>99 % accuracy</source>
        <translation>99 % de acurácia</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>perda de treino</translation>
    </message>
    <message>
        <source>How many starts, 1 to {most}</source>
        <translation>Quantos pontos de partida, de 1 a {most}</translation>
    </message>
    <message>
        <source>Train as many starts of other seeds</source>
        <translation>Treinar o mesmo número com outro sorteio</translation>
    </message>
    <message>
        <source>What a start has to reach on the training set</source>
        <translation>O que cada um deve alcançar no conjunto de treino</translation>
    </message>
    <message>
        <source>The train loss that a start has to reach</source>
        <translation>A perda de treino que cada um deve alcançar</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>pontos de partida</translation>
    </message>
    <message>
        <source>Many starts: seeds {first} to {last}</source>
        <translation>Muitos pontos de partida: sementes {first} a {last}</translation>
    </message>
    <message>
        <source>Many starts: seeds {first} to {last}, {drawn} of them drawn</source>
        <translation>Muitos pontos de partida: sementes {first} a {last}, {drawn} desenhados</translation>
    </message>
    <message>
        <source>Cancelled. Press “New seeds” or change the number to start again.</source>
        <translation>Cancelado. Clique em “Outro sorteio” ou mude o número para recomeçar.</translation>
    </message>
    <message>
        <source>“{value}” is not a valid value.</source>
        <translation>“{value}” não é um valor válido.</translation>
    </message>
</context>
<context>
    <name>MeanRow</name>
    <message>
        <source>What the batch as a whole says: the mean over its samples</source>
        <translation>O que diz o batch inteiro: a média das suas amostras</translation>
    </message>
    <message>
        <source>The batch loss: the mean of the samples&apos; losses</source>
        <translation>A perda do batch: a média das perdas das amostras</translation>
    </message>
    <message>
        <source>The gradient that moves {weight}: the mean over the samples</source>
        <translation>O gradiente que move {weight}: a média das amostras</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>média</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation>Fechar a mensagem (Esc)</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>More settings</source>
        <translation>Mais ajustes</translation>
    </message>
    <message>
        <source>Stop rules, samples, loss, order, start</source>
        <translation>Regras de parada, amostras, perda, ordem, ponto de partida</translation>
    </message>
    <message>
        <source>When training ends before its last epoch, and how large a learning rate may be</source>
        <translation>Quando o treino termina antes da última época e até onde pode ir a taxa de aprendizado</translation>
    </message>
    <message>
        <source>How many samples there are, in which order they are seen, and which loss is made smaller</source>
        <translation>Quantas amostras há, em que ordem são vistas e qual perda deve diminuir</translation>
    </message>
    <message>
        <source>The weights before iteration 1: typed, or drawn at random from a seed</source>
        <translation>Os pesos antes da iteração 1: digitados, ou sorteados a partir de uma semente</translation>
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
        <translation>Abrir ou fechar os controles (Esc fecha)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Show or hide the tape, the size of a step and the speed</source>
        <translation>Mostrar ou esconder a fita das épocas, o tamanho do passo e a velocidade</translation>
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
        <translation>Página para o navegador (*.html)</translation>
    </message>
    <message>
        <source>worksheet-{name}</source>
        <translation>folha-{name}</translation>
    </message>
    <message>
        <source>Save a worksheet</source>
        <translation>Salvar uma folha de exercícios</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the worksheet as PDF instead.</source>
        <translation>Não há impressora configurada neste computador. Em vez disso, salve a folha em PDF.</translation>
    </message>
    <message>
        <source>the worksheet</source>
        <translation>a folha de exercícios</translation>
    </message>
    <message>
        <source>Save a notebook</source>
        <translation>Salvar um notebook</translation>
    </message>
    <message>
        <source>Jupyter notebook (*.ipynb)</source>
        <translation>Notebook Jupyter (*.ipynb)</translation>
    </message>
    <message>
        <source>Save a PyTorch program</source>
        <translation>Salvar um programa em PyTorch</translation>
    </message>
    <message>
        <source>Python program (*.py)</source>
        <translation>Programa em Python (*.py)</translation>
    </message>
</context>
<context>
    <name>PhasesView</name>
    <message>
        <source>Phases of the iteration</source>
        <translation>Fases da iteração</translation>
    </message>
    <message>
        <source>Forward: the net input z and the output of each sample of the batch</source>
        <translation>Forward: a entrada líquida z e a saída de cada amostra do batch</translation>
    </message>
    <message>
        <source>Loss: what each sample costs, and their mean</source>
        <translation>Perda: quanto custa cada amostra, e a média</translation>
    </message>
    <message>
        <source>Gradient: how the loss changes with each weight</source>
        <translation>Gradiente: como a perda muda com cada peso</translation>
    </message>
    <message>
        <source>Update: the weights move against the gradient</source>
        <translation>Atualização: os pesos andam contra o gradiente</translation>
    </message>
    <message>
        <source>then</source>
        <translation>depois</translation>
    </message>
</context>
<context>
    <name>RateSweepView</name>
    <message>
        <source>Loss against learning rate</source>
        <translation>Perda conforme a taxa de aprendizado</translation>
    </message>
    <message>
        <source>The loss after some iterations, for each learning rate</source>
        <translation>A perda depois de algumas iterações, para cada taxa de aprendizado</translation>
    </message>
    <message>
        <source>After how many iterations the loss is taken</source>
        <translation>Depois de quantas iterações se toma a perda</translation>
    </message>
    <message>
        <source>Take the best</source>
        <translation>Usar a melhor</translation>
    </message>
    <message>
        <source>Take the learning rate with the lowest loss</source>
        <translation>Usar a taxa de aprendizado com a menor perda</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iterações</translation>
    </message>
    <message>
        <source>Each point of the curve is one whole training with its own learning rate, from the same start</source>
        <translation>Cada ponto da curva é um treino inteiro com sua própria taxa de aprendizado, do mesmo ponto de partida</translation>
    </message>
    <message>
        <source>Loss after {iterations}</source>
        <translation>Perda depois de {iterations}</translation>
    </message>
    <message>
        <source>Cancelled. Change the number of iterations to start again.</source>
        <translation>Cancelado. Mude o número de iterações para recomeçar.</translation>
    </message>
</context>
<context>
    <name>ReadingRow</name>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Sinal decimal</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabeçalho</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Planilha</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>vírgula</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>ponto e vírgula</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulação</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>barra</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>espaços</translation>
    </message>
    <message>
        <source>point</source>
        <translation>ponto</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
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
        <translation>Cenas</translation>
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
        <translation>Quanto tempo o computador lento leva para uma amostra: o batch completo leva esse tempo para cada uma das suas</translation>
    </message>
    <message>
        <source>ms a sample</source>
        <translation>ms por amostra</translation>
    </message>
</context>
<context>
    <name>SplitBar</name>
    <message>
        <source>{samples} samples: {train} train and {test} test</source>
        <translation>{samples} amostras: {train} de treino e {test} de teste</translation>
    </message>
    <message>
        <source>Training sees the training set alone; the test set only judges.</source>
        <translation>O treino vê só o conjunto de treino; o de teste serve apenas para avaliar.</translation>
    </message>
    <message>
        <source>{count} train</source>
        <translation>{count} treino</translation>
    </message>
    <message>
        <source>{count} test</source>
        <translation>{count} teste</translation>
    </message>
</context>
<context>
    <name>Spotlight</name>
    <message>
        <source>Click to see everything again</source>
        <translation>Clique para ver tudo de novo</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Show this view large</source>
        <translation>Mostrar este gráfico grande</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Start</source>
        <translation>Ponto de partida</translation>
    </message>
    <message>
        <source>{weight} of the start</source>
        <translation>{weight} do ponto de partida</translation>
    </message>
    <message>
        <source>How a start is drawn</source>
        <translation>Como se sorteia um ponto de partida</translation>
    </message>
    <message>
        <source>How a start is drawn: about 0 with deviation 2 or 0.1, evenly from −1 to 1, or all 0</source>
        <translation>Como se sorteia: em torno de 0 com desvio 2 ou 0,1, uniforme de −1 a 1, ou tudo 0</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>Informado</translation>
    </message>
    <message>
        <source>Seed of the start</source>
        <translation>Semente do ponto de partida</translation>
    </message>
    <message>
        <source>The seed: the number that the start is drawn from; the same one draws the same start</source>
        <translation>A semente: o número do sorteio; o mesmo número dá o mesmo ponto de partida</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>semente</translation>
    </message>
    <message>
        <source>Same start</source>
        <translation>Mesmo início</translation>
    </message>
    <message>
        <source>Begin again with the same weights (R)</source>
        <translation>Recomeçar com os mesmos pesos (R)</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>Novo início</translation>
    </message>
    <message>
        <source>Begin again with other random weights (N)</source>
        <translation>Recomeçar com outros pesos ao acaso (N)</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Recomeçar tudo</translation>
    </message>
    <message>
        <source>Take back what was changed, pinned and chosen, and open on the first scene (Ctrl+R)</source>
        <translation>Desfazer tudo o que foi mudado, fixado e escolhido e abrir a primeira cena (Ctrl+R)</translation>
    </message>
    <message>
        <source>{weight} = {value} at the start; type another, or drag the start in the plane</source>
        <translation>{weight} = {value} no ponto de partida; digite outro, ou arraste o ponto no plano</translation>
    </message>
</context>
<context>
    <name>StopButton</name>
    <message>
        <source>Stop: {count} rules</source>
        <translation>Parar: {count} regras</translation>
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
        <translation>Encerrar o treino antes da última época: por acurácia, por perda, ou quando a perda de teste sobe</translation>
    </message>
</context>
<context>
    <name>StopRules</name>
    <message>
        <source>Stop rules</source>
        <translation>Regras de parada</translation>
    </message>
    <message>
        <source>Train accuracy reaches, in %</source>
        <translation>A acurácia de treino chega a, em %</translation>
    </message>
    <message>
        <source>Train loss falls to</source>
        <translation>A perda de treino cai a</translation>
    </message>
    <message>
        <source>Epochs without a lower test loss</source>
        <translation>Épocas sem uma perda de teste menor</translation>
    </message>
    <message>
        <source>Checked after each epoch. Leave empty to switch it off. A change restarts the run.</source>
        <translation>Verificado depois de cada época. Deixe vazio para desligar. Mudar recomeça o treino.</translation>
    </message>
    <message>
        <source>With this rule the test set decides when training ends: it serves as a validation set.</source>
        <translation>Com esta regra é o conjunto de teste que decide quando o treino termina: ele serve de conjunto de validação.</translation>
    </message>
    <message>
        <source>Stop early when …</source>
        <translation>Parar antes quando …</translation>
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
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Abrir uma tabela</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>As primeiras linhas da tabela</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Trocar</translation>
    </message>
    <message>
        <source>Class 0 becomes class 1, and class 1 becomes class 0</source>
        <translation>A classe 0 vira a 1, e a 1 vira a 0</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Padronizar</translation>
    </message>
    <message>
        <source>(value − mean) ÷ standard deviation, both of the training set; otherwise the table&apos;s own values</source>
        <translation>(valor − média) ÷ desvio-padrão, do conjunto de treino; senão, os valores da própria tabela</translation>
    </message>
    <message>
        <source>All rows train (no test set)</source>
        <translation>Todas as linhas treinam (sem teste)</translation>
    </message>
    <message>
        <source>Otherwise two of three rows train, and the others test</source>
        <translation>Senão, duas de cada três linhas treinam, e as outras testam</translation>
    </message>
    <message>
        <source>No bias</source>
        <translation>Sem viés</translation>
    </message>
    <message>
        <source>b is 0 and stays it: a line through the origin, which of standardised values is their mean</source>
        <translation>b é 0 e continua 0: uma reta pela origem, que nos valores padronizados é a média</translation>
    </message>
    <message>
        <source>The samples</source>
        <translation>As amostras</translation>
    </message>
    <message>
        <source>The samples of the chosen columns</source>
        <translation>As amostras das colunas escolhidas</translation>
    </message>
    <message>
        <source>The table is being read</source>
        <translation>A tabela está sendo lida</translation>
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
        <translation>Classe 0 ●</translation>
    </message>
    <message>
        <source>Class 1 ■</source>
        <translation>Classe 1 ■</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>all the others</source>
        <translation>todas as outras</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>pasted table</source>
        <translation>tabela colada</translation>
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
        <translation>Treino</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamanho do batch</translation>
    </message>
    <message>
        <source>How many samples one iteration sees; a change restarts from the same start (keys: ↑ ↓)</source>
        <translation>Quantas amostras uma iteração vê; mudar recomeça do mesmo ponto de partida (teclas: ↑ ↓)</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>How often every training sample is seen; a change lengthens or shortens the run (keys: ↑ ↓)</source>
        <translation>Quantas vezes cada amostra de treino é vista; mudar alonga ou encurta o treino (teclas: ↑ ↓)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taxa de aprendizado</translation>
    </message>
    <message>
        <source>How large a step is; a change restarts from the same start (keys: ↑ ↓)</source>
        <translation>O tamanho do passo; mudar recomeça do mesmo ponto de partida (teclas: ↑ ↓)</translation>
    </message>
    <message>
        <source>Kind of descent</source>
        <translation>Tipo de descida</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>Estocástica</translation>
    </message>
    <message>
        <source>Batch size 1: one sample an iteration</source>
        <translation>Batch de 1: uma amostra por iteração</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Mini-batch</translation>
    </message>
    <message>
        <source>Some samples an iteration: the last such batch size</source>
        <translation>Várias amostras por iteração: o último mini-batch usado</translation>
    </message>
    <message>
        <source>Full batch</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>The whole training set in each iteration</source>
        <translation>Todo o conjunto de treino em cada iteração</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Playing and stepping</source>
        <translation>Rodar e avançar</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Drag to any iteration (keys: ← →)</source>
        <translation>Arraste até qualquer iteração (teclas: ← →)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>How fast to play (keys: − and +)</source>
        <translation>A velocidade (teclas: − e +)</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>Rodar ou pausar (Espaço)</translation>
    </message>
    <message>
        <source>One phase back (,)</source>
        <translation>Uma fase para trás (,)</translation>
    </message>
    <message>
        <source>One iteration back (←)</source>
        <translation>Uma iteração para trás (←)</translation>
    </message>
    <message>
        <source>One epoch back (Shift+←)</source>
        <translation>Uma época para trás (Shift+←)</translation>
    </message>
    <message>
        <source>One phase forward (.)</source>
        <translation>Uma fase para a frente (.)</translation>
    </message>
    <message>
        <source>One iteration forward (→)</source>
        <translation>Uma iteração para a frente (→)</translation>
    </message>
    <message>
        <source>One epoch forward (Shift+→)</source>
        <translation>Uma época para a frente (Shift+→)</translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation>Tamanho do passo</translation>
    </message>
    <message>
        <source>How far one press of ◀ or ▶ goes</source>
        <translation>Quanto anda cada toque em ◀ ou ▶</translation>
    </message>
    <message>
        <source>by phase</source>
        <translation>por fase</translation>
    </message>
    <message>
        <source>by iteration</source>
        <translation>por iteração</translation>
    </message>
    <message>
        <source>by epoch</source>
        <translation>por época</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Rodar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
</context>
<context>
    <name>WeightPlaneView</name>
    <message>
        <source>Descent in the plane of the weights</source>
        <translation>Descida no plano dos pesos</translation>
    </message>
    <message>
        <source>Draw the loss at the b of the minimum, where there is one</source>
        <translation>Desenhar a perda no b do mínimo, onde há um</translation>
    </message>
    <message>
        <source>Draw the loss at the b on screen, as it changes</source>
        <translation>Desenhar a perda no b da tela, conforme ele muda</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>The start: drag it to begin somewhere else</source>
        <translation>O ponto de partida: arraste para começar em outro lugar</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to zoom, double-click to see the whole descent</source>
        <translation>Arraste para mover, gire a roda para ampliar, clique duas vezes para ver a descida inteira</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>Descida</translation>
    </message>
    <message>
        <source>The descent has left the picture.</source>
        <translation>A descida saiu da figura.</translation>
    </message>
    <message>
        <source>So far the loss of {shown} samples.</source>
        <translation>Por enquanto, a perda de {shown} amostras.</translation>
    </message>
    <message>
        <source>At b = {b}; the minimum is at b = {least}.</source>
        <translation>Em b = {b}; o mínimo está em b = {least}.</translation>
    </message>
    <message>
        <source>At b = {b}.</source>
        <translation>Em b = {b}.</translation>
    </message>
    <message>
        <source>The plane shows w1 and w2; the loss depends on b too, and is drawn for this one</source>
        <translation>O plano mostra w1 e w2; a perda depende também de b e está desenhada para este</translation>
    </message>
    <message>
        <source>No minimum: the classes are separable, so the loss falls for ever as the weights grow.</source>
        <translation>Não há mínimo: as classes são separáveis, e a perda cai sem fim enquanto os pesos crescem.</translation>
    </message>
    <message>
        <source>No single minimum: a whole cone of weights has loss 0.</source>
        <translation>Não há um único mínimo: um cone inteiro de pesos tem perda 0.</translation>
    </message>
    <message>
        <source>The loss is 0 only where all weights are 0, and nothing is learned.</source>
        <translation>A perda só é 0 onde todos os pesos são 0, e nada se aprende.</translation>
    </message>
    <message>
        <source>This loss has corners: its minimum was not computed.</source>
        <translation>Esta perda tem quinas: o mínimo não foi calculado.</translation>
    </message>
    <message>
        <source>The classes touch: no minimum was found.</source>
        <translation>As classes se tocam: nenhum mínimo foi encontrado.</translation>
    </message>
    <message>
        <source>No minimum was found.</source>
        <translation>Nenhum mínimo foi encontrado.</translation>
    </message>
    <message>
        <source>The minimum lies outside, at w1 = {w1}, w2 = {w2}.</source>
        <translation>O mínimo está fora da figura, em w1 = {w1}, w2 = {w2}.</translation>
    </message>
    <message>
        <source>One minimum of a whole line of them is marked.</source>
        <translation>Está marcado um mínimo de uma linha inteira deles.</translation>
    </message>
    <message>
        <source>Minimum: loss {loss}, {correct} of {count} right. {units}.</source>
        <translation>Mínimo: perda {loss}, {correct} de {count} certas. {units}.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>Version {version}</source>
        <translation>Versão {version}</translation>
    </message>
    <message>
        <source>Licence: {licence}. You may use it, change it and pass it on.</source>
        <translation>Licença: {licence}. Você pode usar, modificar e repassar o programa.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Fontes</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Feito com</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>The settings file was damaged; it was put aside as {path}.</source>
        <translation>O arquivo de configurações estava danificado; foi guardado como {path}.</translation>
    </message>
    <message>
        <source>The settings file {path} is damaged, and could not be put aside.</source>
        <translation>O arquivo de configurações {path} está danificado e não pôde ser guardado à parte.</translation>
    </message>
    <message>
        <source>Continue where you left off last time?</source>
        <translation>Continuar de onde parou na última vez?</translation>
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
        <translation>Um dos dois números que descrevem uma amostra; cada amostra é um ponto</translation>
    </message>
    <message>
        <source>w1, the weight of x1: each point of this plane is one choice of weights</source>
        <translation>w1, o peso de x1: cada ponto deste plano é uma escolha de pesos</translation>
    </message>
    <message>
        <source>w2, the weight of x2: each point of this plane is one choice of weights</source>
        <translation>w2, o peso de x2: cada ponto deste plano é uma escolha de pesos</translation>
    </message>
    <message>
        <source>The loss: one number for how wrong the predictions are; 0 is perfect</source>
        <translation>A perda: um número que diz o quanto as previsões erram; 0 é perfeito</translation>
    </message>
    <message>
        <source>The accuracy: how many of 100 samples are predicted right</source>
        <translation>A acurácia: quantas de 100 amostras são previstas corretamente</translation>
    </message>
    <message>
        <source>Epochs: in each, every training sample is seen exactly once</source>
        <translation>Épocas: em cada uma, toda amostra de treino é vista exatamente uma vez</translation>
    </message>
    <message>
        <source>Iterations: in each, one batch is seen and the weights move once</source>
        <translation>Iterações: em cada uma, um batch é visto e os pesos mudam uma vez</translation>
    </message>
    <message>
        <source>Samples seen so far, one that was seen twice counted twice</source>
        <translation>Amostras vistas até agora; uma que foi vista duas vezes conta duas vezes</translation>
    </message>
    <message>
        <source>Seconds that the NumPy loop takes to compute so far, as measured on this machine</source>
        <translation>Segundos que o laço em NumPy leva para calcular até aqui, medidos nesta máquina</translation>
    </message>
    <message>
        <source>Seconds of a slow computer, which takes equally long for every sample</source>
        <translation>Segundos de um computador lento, que leva o mesmo tempo em cada amostra</translation>
    </message>
    <message>
        <source>How many of the starts needed so many iterations</source>
        <translation>Quantos dos pontos de partida precisaram de tantas iterações</translation>
    </message>
    <message>
        <source>How many iterations a start needed to come to the target</source>
        <translation>De quantas iterações um ponto de partida precisou para chegar à meta</translation>
    </message>
    <message>
        <source>The learning rate: how far a step goes; each mark is ten times the one before</source>
        <translation>A taxa de aprendizado: o tamanho do passo; cada marca é dez vezes a anterior</translation>
    </message>
    <message>
        <source>How far a batch pulls this weight: −∂loss/∂w, against the slope of its loss</source>
        <translation>O quanto um batch puxa este peso: −∂perda/∂w, contra a inclinação da sua perda</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>batch size</source>
        <translation>tamanho do batch</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taxa de aprendizado</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perda</translation>
    </message>
    <message>
        <source>data</source>
        <translation>dados</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>amostras</translation>
    </message>
    <message>
        <source>training samples</source>
        <translation>amostras de treino</translation>
    </message>
    <message>
        <source>new data</source>
        <translation>novos dados</translation>
    </message>
    <message>
        <source>order</source>
        <translation>ordem</translation>
    </message>
    <message>
        <source>start</source>
        <translation>ponto de partida</translation>
    </message>
    <message>
        <source>new start</source>
        <translation>novo ponto de partida</translation>
    </message>
    <message>
        <source>stop rule</source>
        <translation>regra de parada</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>desenho</translation>
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
        <translation>{field}: “{value}” não é válido. Para {number} pontos de partida, digite um número inteiro de {least} a {most}.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” names no attribute.</source>
        <translation>{name}, linha {line}: “{cell}” não nomeia nenhum atributo.</translation>
    </message>
    <message>
        <source>{name} is an ARFF file without @data.</source>
        <translation>{name} é um arquivo ARFF sem @data.</translation>
    </message>
    <message>
        <source>{name} is an ARFF file in the sparse form. Save it in the dense form.</source>
        <translation>{name} é um arquivo ARFF na forma esparsa. Salve-o na forma densa.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} has no “{sign}” beside its number, as other cells have.</source>
        <translation>{name}, linha {line}: “{cell}” na coluna {column} não tem “{sign}” ao lado do número, como têm outras células.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is not a number with a decimal point as others.</source>
        <translation>{name}, linha {line}: “{cell}” na coluna {column} não é um número com ponto decimal como os outros.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is not a number with a decimal comma as others.</source>
        <translation>{name}, linha {line}: “{cell}” na coluna {column} não é um número com vírgula decimal como os outros.</translation>
    </message>
    <message>
        <source>{name}, line {line}: the point of “{cell}” in the column {column} could be the decimal sign, or mark thousands: {whole}. Choose point or comma ({field}).</source>
        <translation>{name}, linha {line}: o ponto de “{cell}” na coluna {column} pode ser o sinal decimal ou marcar os milhares: {whole}. Escolha ponto ou vírgula ({field}).</translation>
    </message>
    <message>
        <source>{name}, line {line}: the comma of “{cell}” in the column {column} could be the decimal sign, or mark thousands: {whole}. Choose point or comma ({field}).</source>
        <translation>{name}, linha {line}: a vírgula de “{cell}” na coluna {column} pode ser o sinal decimal ou marcar os milhares: {whole}. Escolha ponto ou vírgula ({field}).</translation>
    </message>
    <message>
        <source>{name}: the column {column} cannot be the label and a feature too.</source>
        <translation>{name}: a coluna {column} não pode ser rótulo e variável ao mesmo tempo.</translation>
    </message>
    <message>
        <source>{name}: {count} columns have the name {column}. Give a number instead: {numbers}.</source>
        <translation>{name}: {count} colunas têm o nome {column}. Dê um número: {numbers}.</translation>
    </message>
    <message>
        <source>{name} has no column “{column}”. Its columns are: {columns}.</source>
        <translation>{name} não tem a coluna “{column}”. As colunas são: {columns}.</translation>
    </message>
    <message>
        <source>{name}: several columns can be the label: {columns}. Choose one ({field}).</source>
        <translation>{name}: várias colunas podem ser o rótulo: {columns}. Escolha uma ({field}).</translation>
    </message>
    <message>
        <source>{name}: no column is clearly the label, which has two values, or a few. The last column, {column}, has {count}: {shown}. Choose one ({field}).</source>
        <translation>{name}: nenhuma coluna é claramente o rótulo, que tem dois valores, ou poucos. A última coluna, {column}, tem {count}: {shown}. Escolha uma ({field}).</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is not a number. Besides the label {label}, a table needs two columns of numbers.</source>
        <translation>{name}, linha {line}: “{cell}” na coluna {column} não é um número. Além do rótulo {label}, uma tabela precisa de duas colunas de números.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is too large. Besides the label {label}, a table needs two columns of numbers.</source>
        <translation>{name}, linha {line}: “{cell}” na coluna {column} é grande demais. Além do rótulo {label}, uma tabela precisa de duas colunas de números.</translation>
    </message>
    <message>
        <source>{name} has no rows below its header.</source>
        <translation>{name} não tem linhas abaixo do cabeçalho.</translation>
    </message>
    <message>
        <source>{name} has {columns}. A table needs two columns of numbers and one of labels.</source>
        <translation>{name} tem {columns}. Uma tabela precisa de duas colunas de números e uma de rótulos.</translation>
    </message>
    <message>
        <source>{name}: besides the label {label}, a table needs two columns of numbers.</source>
        <translation>{name}: além do rótulo {label}, uma tabela precisa de duas colunas de números.</translation>
    </message>
    <message>
        <source>{name}: no complete row of {column} is left for the class {kind}.</source>
        <translation>{name}: não sobra nenhuma linha completa de {column} para a classe {kind}.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is not a number.</source>
        <translation>{name}, linha {line}: “{cell}” na coluna {column} não é um número.</translation>
    </message>
    <message>
        <source>{name}, line {line}: “{cell}” in the column {column} is too large.</source>
        <translation>{name}, linha {line}: “{cell}” na coluna {column} é grande demais.</translation>
    </message>
    <message>
        <source>{name}: the column {column} holds no numbers.</source>
        <translation>{name}: a coluna {column} não tem números.</translation>
    </message>
    <message>
        <source>Column {name} cannot be standardised: its standard deviation over the training set is {value}.</source>
        <translation>A coluna {name} não pode ser padronizada: o desvio-padrão no conjunto de treino é {value}.</translation>
    </message>
    <message>
        <source>Rows of the two classes: {zeros} and {ones}. The training set and the test set each need at least one of both.</source>
        <translation>Linhas das duas classes: {zeros} e {ones}. O conjunto de treino e o de teste precisam, cada um, de pelo menos uma de cada.</translation>
    </message>
    <message>
        <source>The delimiter “{value}” is not valid. Enter one character such as ; or |, or one of these: {names}.</source>
        <translation>O separador “{value}” não é válido. Digite um caractere como ; ou |, ou um destes: {names}.</translation>
    </message>
    <message>
        <source>{name} has more than {most} cells. Keep the columns that you need.</source>
        <translation>{name} tem mais de {most} células. Fique só com as colunas necessárias.</translation>
    </message>
    <message>
        <source>{name} has more than {most} lines.</source>
        <translation>{name} tem mais de {most} linhas.</translation>
    </message>
    <message>
        <source>{name}, line {line}: the line is longer than {most} letters.</source>
        <translation>{name}, linha {line}: a linha tem mais de {most} caracteres.</translation>
    </message>
    <message>
        <source>{name}, line {line}: a cell is longer than {most} letters.</source>
        <translation>{name}, linha {line}: uma célula tem mais de {most} caracteres.</translation>
    </message>
    <message>
        <source>{name}, line {line}: letters follow a closing quotation mark ({quote}) within a cell.</source>
        <translation>{name}, linha {line}: há texto depois de aspas ({quote}) fechadas em uma célula.</translation>
    </message>
    <message>
        <source>{name}, line {line}: a quotation mark ({quote}) is opened and never closed.</source>
        <translation>{name}, linha {line}: aspas ({quote}) foram abertas e nunca fechadas.</translation>
    </message>
    <message>
        <source>{name}, line {line}: the line cannot be parted into cells.</source>
        <translation>{name}, linha {line}: não é possível separar as células da linha.</translation>
    </message>
    <message>
        <source>{name} is an array of NumPy. Save the table as CSV.</source>
        <translation>{name} é um array do NumPy. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a compressed file. Unpack it first.</source>
        <translation>{name} é um arquivo compactado. Descompacte-o antes.</translation>
    </message>
    <message>
        <source>{name} is a database, not a table. Save the table as CSV.</source>
        <translation>{name} é um banco de dados, não uma tabela. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a Feather file. Save the table as CSV.</source>
        <translation>{name} é um arquivo Feather. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a file of R. Save the table as CSV.</source>
        <translation>{name} é um arquivo do R. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a file of SPSS. Save the table as CSV.</source>
        <translation>{name} é um arquivo do SPSS. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a file of Stata. Save the table as CSV.</source>
        <translation>{name} é um arquivo do Stata. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a film, not a table.</source>
        <translation>{name} é um filme, não uma tabela.</translation>
    </message>
    <message>
        <source>{name} is an HDF5 file. Save the table as CSV.</source>
        <translation>{name} é um arquivo HDF5. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a JSON file, not a table. Save the table as CSV.</source>
        <translation>{name} é um arquivo JSON, não uma tabela. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a Parquet file. Save the table as CSV.</source>
        <translation>{name} é um arquivo Parquet. Salve a tabela como CSV.</translation>
    </message>
    <message>
        <source>{name} is a PDF document, not a table.</source>
        <translation>{name} é um documento PDF, não uma tabela.</translation>
    </message>
    <message>
        <source>{name} is a picture, not a table.</source>
        <translation>{name} é uma imagem, não uma tabela.</translation>
    </message>
    <message>
        <source>{name} is a document, not a table.</source>
        <translation>{name} é um documento, não uma tabela.</translation>
    </message>
    <message>
        <source>{name} is a program, not a table.</source>
        <translation>{name} é um programa, não uma tabela.</translation>
    </message>
    <message>
        <source>{name} is a sound, not a table.</source>
        <translation>{name} é um som, não uma tabela.</translation>
    </message>
    <message>
        <source>{name} is a film or a sound, not a table.</source>
        <translation>{name} é um filme ou um som, não uma tabela.</translation>
    </message>
    <message>
        <source>{name} is a web page, not a table.</source>
        <translation>{name} é uma página da web, não uma tabela.</translation>
    </message>
    <message>
        <source>{name} is an XML file, not a table.</source>
        <translation>{name} é um arquivo XML, não uma tabela.</translation>
    </message>
    <message>
        <source>{path} has more than {most} MB. Keep the rows and columns that you need.</source>
        <translation>{path} tem mais de {most} MB. Fique só com as linhas e colunas necessárias.</translation>
    </message>
    <message>
        <source>{path} changed while it was read. Open it again when it is complete.</source>
        <translation>{path} mudou durante a leitura. Abra de novo quando estiver completo.</translation>
    </message>
    <message>
        <source>{name} is not a text file.</source>
        <translation>{name} não é um arquivo de texto.</translation>
    </message>
    <message>
        <source>The encoding “{value}” is not known. Enter one such as utf-8, utf-16, cp1252, latin-1 or mac_roman.</source>
        <translation>A codificação “{value}” não é conhecida. Digite uma como utf-8, utf-16, cp1252, latin-1 ou mac_roman.</translation>
    </message>
    <message>
        <source>{name} is not text in the encoding {encoding}, from its byte {place} on.</source>
        <translation>{name} não é texto na codificação {encoding}, a partir do byte {place}.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Duas nuvens</translation>
    </message>
    <message>
        <source>Overlapping clouds</source>
        <translation>Nuvens sobrepostas</translation>
    </message>
    <message>
        <source>Ravine (badly conditioned)</source>
        <translation>Ravina (mal condicionada)</translation>
    </message>
    <message>
        <source>XOR (not linearly separable)</source>
        <translation>XOR (não linearmente separável)</translation>
    </message>
    <message>
        <source>Circles (not linearly separable)</source>
        <translation>Círculos (não linearmente separável)</translation>
    </message>
    <message>
        <source>Moons (not linearly separable)</source>
        <translation>Luas (não linearmente separável)</translation>
    </message>
    <message>
        <source>{column}: a label needs two different values. This column has {count}: {shown}.</source>
        <translation>{column}: um rótulo precisa de dois valores diferentes. Esta coluna tem {count}: {shown}.</translation>
    </message>
    <message>
        <source>The classes “{zero}” and “{one}” are the same. Choose two different ones.</source>
        <translation>As classes “{zero}” e “{one}” são iguais. Escolha duas diferentes.</translation>
    </message>
    <message>
        <source>The class “{name}” is not a value of {column}. Its values are: {shown}.</source>
        <translation>A classe “{name}” não é um valor de {column}. Os valores são: {shown}.</translation>
    </message>
    <message>
        <source>{name} holds no table.</source>
        <translation>{name} não contém uma tabela.</translation>
    </message>
    <message>
        <source>{name}, line {line} has {cells}, but line {below} has {width}. The sign between cells must not be the decimal sign too.</source>
        <translation>{name}, linha {line} tem {cells}, mas a linha {below} tem {width}. O separador não pode ser também o sinal decimal.</translation>
    </message>
    <message>
        <source>{name}, line {line} has {cells}, but the table has {columns}.</source>
        <translation>{name}, linha {line} tem {cells}, mas a tabela tem {columns}.</translation>
    </message>
    <message>
        <source>{name} is not a workbook, so it has no sheet “{sheet}”.</source>
        <translation>{name} não é uma pasta de trabalho, portanto não tem a planilha “{sheet}”.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} está vazio.</translation>
    </message>
    <message>
        <source>AND (4 samples)</source>
        <translation>AND (4 amostras)</translation>
    </message>
    <message>
        <source>OR (4 samples)</source>
        <translation>OR (4 amostras)</translation>
    </message>
    <message>
        <source>XOR (4 samples)</source>
        <translation>XOR (4 amostras)</translation>
    </message>
    <message>
        <source>Eight samples for the board</source>
        <translation>Oito amostras para o quadro</translation>
    </message>
    <message>
        <source>A dozen to train on</source>
        <translation>Uma dúzia para treinar</translation>
    </message>
    <message>
        <source>{name} has more than {most} rows.</source>
        <translation>{name} tem mais de {most} linhas.</translation>
    </message>
    <message>
        <source>Iris: setosa, versicolor</source>
        <translation>Íris: setosa, versicolor</translation>
    </message>
    <message>
        <source>Penguins: Adelie, Gentoo</source>
        <translation>Pinguins: Adelie, Gentoo</translation>
    </message>
    <message>
        <source>{name} is a workbook, and the package python-calamine, which reads them, is not installed. Save it as CSV.</source>
        <translation>{name} é uma pasta de trabalho, e o pacote python-calamine, que as lê, não está instalado. Salve como CSV.</translation>
    </message>
    <message>
        <source>{name}: the sheets of this workbook are empty.</source>
        <translation>{name}: as planilhas desta pasta de trabalho estão vazias.</translation>
    </message>
    <message>
        <source>{name} is a workbook that is damaged or has a password. Save it again, or as CSV.</source>
        <translation>{name} é uma pasta de trabalho danificada ou com senha. Salve de novo, ou como CSV.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than {most} MB.</source>
        <translation>{name} descompactado tem mais de {most} MB.</translation>
    </message>
    <message>
        <source>{name} is an archive. Unpack it first.</source>
        <translation>{name} é um arquivo compactado. Extraia-o antes.</translation>
    </message>
    <message>
        <source>{name} has no sheet “{sheet}”. Its sheets are: {sheets}.</source>
        <translation>{name} não tem a planilha “{sheet}”. As planilhas são: {sheets}.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropia cruzada</translation>
    </message>
    <message>
        <source>Squared error (Adaline)</source>
        <translation>Erro quadrático (Adaline)</translation>
    </message>
    <message>
        <source>Perceptron (Rosenblatt)</source>
        <translation>Perceptron (Rosenblatt)</translation>
    </message>
    <message>
        <source>Normal, wide</source>
        <translation>Normal, larga</translation>
    </message>
    <message>
        <source>Normal, small</source>
        <translation>Normal, estreita</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Zeros</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}.</source>
        <translation>{field}: “{value}” não é válido. Digite um número inteiro de {least} a {most}.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a positive number.</source>
        <translation>{field}: “{value}” não é válido. Digite um número positivo.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a number above 0 and at most 1.</source>
        <translation>{field}: “{value}” não é válido. Digite um número acima de 0 e no máximo 1.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Choose one of these: {choices}.</source>
        <translation>{field}: “{value}” não é válido. Escolha um destes: {choices}.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter true or false.</source>
        <translation>{field}: “{value}” não é válido. Digite true ou false.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter three finite numbers: w1, w2, b.</source>
        <translation>{field}: “{value}” não é válido. Digite três números finitos: w1, w2, b.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, or nothing to switch it off.</source>
        <translation>{field}: “{value}” não é válido. Digite um número inteiro de {least} a {most}, ou nada para desligar.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a number from {least} to {most}.</source>
        <translation>{field}: “{value}” não é válido. Digite um número de {least} a {most}.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a number above 0 and at most {most}, or nothing to switch it off.</source>
        <translation>{field}: “{value}” não é válido. Digite um número acima de 0 e no máximo {most}, ou nada para desligar.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a number.</source>
        <translation>{field}: “{value}” não é válido. Digite um número.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter text on one line.</source>
        <translation>{field}: “{value}” não é válido. Digite um texto de uma linha.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is too large.</source>
        <translation>{field}: “{value}” é grande demais.</translation>
    </message>
    <message>
        <source>“{name}” is not a known key. The known keys are: {known}.</source>
        <translation>“{name}” não é uma chave conhecida. As chaves conhecidas são: {known}.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Amostras</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>Amostras de treino</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>Semente dos dados</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamanho do batch</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taxa de aprendizado</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perda</translation>
    </message>
    <message>
        <source>Order seed</source>
        <translation>Semente da ordem</translation>
    </message>
    <message>
        <source>Start seed</source>
        <translation>Semente do ponto de partida</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Ponto de partida</translation>
    </message>
    <message>
        <source>Start scheme</source>
        <translation>Sorteio do ponto de partida</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Embaralhar</translation>
    </message>
    <message>
        <source>Stop at train accuracy</source>
        <translation>Parar na acurácia de treino</translation>
    </message>
    <message>
        <source>Stop at train loss</source>
        <translation>Parar na perda de treino</translation>
    </message>
    <message>
        <source>Stop patience</source>
        <translation>Paciência</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Padronizar</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Viés</translation>
    </message>
    <message>
        <source>Columns x1, x2</source>
        <translation>Colunas x1, x2</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Coluna do rótulo</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Sinal decimal</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabeçalho</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Planilha</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Number of starts</source>
        <translation>Número de pontos de partida</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterações</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Comparação</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Milliseconds a sample</source>
        <translation>Milissegundos por amostra</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 célula</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} células</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 coluna</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count} colunas</translation>
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
        <translation>1 iteração</translation>
    </message>
    <message>
        <source>{count} iterations</source>
        <translation>{count} iterações</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Não há memória suficiente para isto.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the rows of the table.</source>
        <translation>{field}: “{value}” não é válido. Digite um número inteiro de {least} a {most}, as linhas da tabela.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the size of the training set.</source>
        <translation>{field}: “{value}” não é válido. Digite um número inteiro de {least} a {most}, o tamanho do conjunto de treino.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, or {samples} for no test set: both sets need at least one sample of each class.</source>
        <translation>{field}: “{value}” não é válido. Digite um número inteiro de {least} a {most}, ou {samples} para não ter teste: os dois conjuntos precisam de uma amostra de cada classe.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Of {samples} samples all must train. Enter {samples}, or all.</source>
        <translation>{field}: “{value}” não é válido. Com {samples} amostras todas devem treinar. Digite {samples}, ou all.</translation>
    </message>
    <message>
        <source>{field} needs a test set, and all samples train.</source>
        <translation>{field} precisa de um conjunto de teste, e todas as amostras treinam.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter two different names.</source>
        <translation>{field}: “{value}” não é válido. Digite dois nomes diferentes.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a name.</source>
        <translation>{field}: “{value}” não é válido. Digite um nome.</translation>
    </message>
    <message>
        <source>{field} goes with a table in a file, not with the data {data}.</source>
        <translation>{field} vale para uma tabela em arquivo, não para os dados {data}.</translation>
    </message>
    <message>
        <source>The rows are of the data {value}, but the experiment trains on {data}.</source>
        <translation>As linhas são dos dados {value}, mas o experimento treina com {data}.</translation>
    </message>
    <message>
        <source>{epochs} of {each} are {iterations}; a run may have at most {most}. Choose fewer epochs or a larger batch size.</source>
        <translation>{epochs} de {each} são {iterations}; um treino pode ter no máximo {most}. Escolha menos épocas ou um batch maior.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Choose one of these: {names}; or the name of a file.</source>
        <translation>{field}: “{value}” não é válido. Escolha um destes: {names}; ou o nome de um arquivo.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. The name of a file must be Unicode text.</source>
        <translation>{field}: “{value}” não é válido. O nome de um arquivo deve ser texto Unicode.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} não é um arquivo.</translation>
    </message>
    <message>
        <source>{path} is not the name of a file.</source>
        <translation>{path} não é o nome de um arquivo.</translation>
    </message>
    <message>
        <source>{path} is not a text file in UTF-8.</source>
        <translation>{path} não é um arquivo de texto em UTF-8.</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} não existe.</translation>
    </message>
    <message>
        <source>You have no permission to use {path}.</source>
        <translation>Sem permissão para usar {path}.</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} é uma pasta.</translation>
    </message>
    <message>
        <source>A part of {path} is a file, not a folder.</source>
        <translation>Uma parte de {path} é um arquivo, não uma pasta.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder.</source>
        <translation>{path} é um arquivo, não uma pasta.</translation>
    </message>
    <message>
        <source>The name {path} is too long.</source>
        <translation>O nome {path} é longo demais.</translation>
    </message>
    <message>
        <source>The disk of {path} is full.</source>
        <translation>O disco de {path} está cheio.</translation>
    </message>
    <message>
        <source>The disk of {path} can only be read.</source>
        <translation>O disco de {path} só permite leitura.</translation>
    </message>
    <message>
        <source>{path} cannot be used. System error: {reason}.</source>
        <translation>Não é possível usar {path}. Erro do sistema: {reason}.</translation>
    </message>
    <message>
        <source>{path} is too large: such a file has at most {most} bytes.</source>
        <translation>{path} é grande demais: um arquivo assim tem no máximo {most} bytes.</translation>
    </message>
    <message>
        <source>{path} is not valid TOML.</source>
        <translation>{path} não é TOML válido.</translation>
    </message>
    <message>
        <source>{path} is not valid TOML at line {line}, column {column}.</source>
        <translation>{path} não é TOML válido na linha {line}, coluna {column}.</translation>
    </message>
    <message>
        <source>{path} cannot be used: its values are nested too deeply.</source>
        <translation>Não é possível usar {path}: os valores estão aninhados demais.</translation>
    </message>
    <message>
        <source>{path} cannot be used: a number in it has too many digits.</source>
        <translation>Não é possível usar {path}: um número tem dígitos demais.</translation>
    </message>
    <message>
        <source>{path} cannot be used: a key in it has too many parts.</source>
        <translation>Não é possível usar {path}: uma chave tem partes demais.</translation>
    </message>
    <message>
        <source>A step needs words in at least one language.</source>
        <translation>Um passo precisa de palavras em pelo menos uma língua.</translation>
    </message>
    <message>
        <source>A step needs the same number of answers in each of its languages.</source>
        <translation>Um passo precisa do mesmo número de respostas em cada língua.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter the number of an answer, from {least} to {most}.</source>
        <translation>{field}: “{value}” não é válido. Digite o número de uma resposta, de {least} a {most}.</translation>
    </message>
    <message>
        <source>{field}: {value} are too many. This outcome has at most {most} of them.</source>
        <translation>{field}: {value} são demais. Este resultado tem no máximo {most}.</translation>
    </message>
    <message>
        <source>A step needs a sentence in each of its languages.</source>
        <translation>Um passo precisa de uma frase em cada língua.</translation>
    </message>
    <message>
        <source>Answers need a question.</source>
        <translation>Respostas precisam de uma pergunta.</translation>
    </message>
    <message>
        <source>“{text}” is not valid. Close each brace that is opened.</source>
        <translation>“{text}” não é válido. Feche cada chave aberta.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a code such as en or pt_BR.</source>
        <translation>{field}: “{value}” não é válido. Digite um código como en ou pt_BR.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a whole number from {least} to {most}, the end of the run.</source>
        <translation>{field}: “{value}” não é válido. Digite um número inteiro de {least} a {most}, o fim do treino.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. The start has no phases.</source>
        <translation>{field}: “{value}” não é válido. O ponto de partida não tem fases.</translation>
    </message>
    <message>
        <source>A comparison needs at least two runs.</source>
        <translation>Uma comparação precisa de pelo menos dois treinos.</translation>
    </message>
    <message>
        <source>The key “{name}” is missing.</source>
        <translation>Falta a chave “{name}”.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. This program reads files of version {version}.</source>
        <translation>{field}: “{value}” não é válido. Este programa lê arquivos da versão {version}.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a list.</source>
        <translation>{field}: “{value}” não é válido. Digite uma lista.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a table.</source>
        <translation>{field}: “{value}” não é válido. Digite uma tabela.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter a list of tables.</source>
        <translation>{field}: “{value}” não é válido. Digite uma lista de tabelas.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. Enter the number of an answer.</source>
        <translation>{field}: “{value}” não é válido. Digite o número de uma resposta.</translation>
    </message>
    <message>
        <source>Row {number} of the data, {value}, is not valid. Enter two finite numbers and a label, 0 or 1.</source>
        <translation>A linha {number} dos dados, {value}, não é válida. Digite dois números finitos e um rótulo, 0 ou 1.</translation>
    </message>
    <message>
        <source>The rows of the data need samples of both classes.</source>
        <translation>As linhas dos dados precisam de amostras das duas classes.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not valid. The number of names to enter is {count}.</source>
        <translation>{field}: “{value}” não é válido. O número de nomes é {count}.</translation>
    </message>
    <message>
        <source>A race has at most {most} runs.</source>
        <translation>Uma comparação tem no máximo {most} treinos.</translation>
    </message>
    <message>
        <source>Draw samples of both classes: then there is something to learn.</source>
        <translation>Desenhe amostras das duas classes: então há o que aprender.</translation>
    </message>
    <message>
        <source>The “Zeros” scheme has only one start. Choose another scheme to draw a new one.</source>
        <translation>O sorteio “Zeros” tem um único ponto de partida. Escolha outro para sortear um novo.</translation>
    </message>
    <message>
        <source>An unexpected error: try it again, or change something. Help ▸ Show the log has more.</source>
        <translation>Erro inesperado: tente de novo ou mude alguma coisa. Em Ajuda ▸ Mostrar o registro do programa há mais detalhes.</translation>
    </message>
    <message>
        <source>A run of Perceptron Lab {version}: {samples} samples, {train} of them to train; batches of {size}, so {each} iterations an epoch; {epochs} epochs. NumPy and matplotlib are all that is needed.</source>
        <translation>Um treino do Perceptron Lab {version}: {samples} amostras, {train} delas para treinar; batches de {size}, portanto {each} iterações por época; {epochs} épocas. Basta ter NumPy e matplotlib.</translation>
    </message>
    <message>
        <source>The settings</source>
        <translation>A configuração</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>Os dados</translation>
    </message>
    <message>
        <source>Drawn from a seed, the same samples every time.</source>
        <translation>Sorteados a partir de uma semente: sempre as mesmas amostras.</translation>
    </message>
    <message>
        <source>The samples as the run saw them: x1, x2 and the label, first those that train.</source>
        <translation>As amostras como o treino as viu: x1, x2 e o rótulo, primeiro as que treinam.</translation>
    </message>
    <message>
        <source>They are standardised: value = (measured − mean) ÷ deviation, both of the training set.</source>
        <translation>Estão padronizadas: valor = (medida − média) ÷ desvio-padrão, ambos do conjunto de treino.</translation>
    </message>
    <message>
        <source>The model and its loss</source>
        <translation>O modelo e sua perda</translation>
    </message>
    <message>
        <source>The net input is z = w1·x1 + w2·x2 + b. The loss of a sample and its slope ∂loss/∂z follow from z and from the label y, which is 0 or 1.</source>
        <translation>A entrada líquida é z = w1·x1 + w2·x2 + b. A perda de uma amostra e sua inclinação ∂perda/∂z vêm de z e do rótulo y, que é 0 ou 1.</translation>
    </message>
    <message>
        <source>The double loop</source>
        <translation>O laço duplo</translation>
    </message>
    <message>
        <source>For each epoch, for each batch: forward, loss, gradient, update. An epoch sees every training sample once, and epoch n + 1 starts from the weights that epoch n left.</source>
        <translation>Para cada época, para cada batch: forward, perda, gradiente, atualização. Uma época vê cada amostra de treino uma vez, e a época n + 1 parte dos pesos que a época n deixou.</translation>
    </message>
    <message>
        <source>The loss over the epochs</source>
        <translation>A perda ao longo das épocas</translation>
    </message>
    <message>
        <source>The decision boundary</source>
        <translation>A fronteira de decisão</translation>
    </message>
    <message>
        <source>The path of the weights</source>
        <translation>O caminho dos pesos</translation>
    </message>
    <message>
        <source>The weights in the table&apos;s own units</source>
        <translation>Os pesos nas unidades da tabela</translation>
    </message>
    <message>
        <source>Since x = (value − mean) ÷ deviation, the same line has these weights for the values of the table.</source>
        <translation>Como x = (valor − média) ÷ desvio-padrão, a mesma reta tem estes pesos para os valores da tabela.</translation>
    </message>
    <message>
        <source>{name}, standardised</source>
        <translation>{name}, valores padronizados</translation>
    </message>
    <message>
        <source>The weights of Perceptron Lab</source>
        <translation>Os pesos do Perceptron Lab</translation>
    </message>
    <message>
        <source>Perceptron Lab came to these weights. Up to rounding they are the same.</source>
        <translation>O Perceptron Lab chegou a estes pesos. A não ser pelo arredondamento, são os mesmos.</translation>
    </message>
    <message>
        <source>batch loss</source>
        <translation>perda do batch</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>perda de treino</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>perda de teste</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>start</source>
        <translation>ponto de partida</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fim</translation>
    </message>
    <message>
        <source>class {number}</source>
        <translation>classe {number}</translation>
    </message>
    <message>
        <source>b is not learned</source>
        <translation>b não é treinado</translation>
    </message>
    <message>
        <source>the last batch of an epoch is shorter</source>
        <translation>o último batch de cada época é menor</translation>
    </message>
    <message>
        <source>diverged: the numbers overflow</source>
        <translation>divergiu: os números estouram</translation>
    </message>
    <message>
        <source>the last iteration of the run</source>
        <translation>a última iteração do treino</translation>
    </message>
    <message>
        <source>the largest difference</source>
        <translation>a maior diferença</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>forward</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perda</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>update</source>
        <translation>atualização</translation>
    </message>
    <message>
        <source>without a bias: b is 0 and stays 0</source>
        <translation>sem viés: b é 0 e continua 0</translation>
    </message>
    <message>
        <source>stop rules</source>
        <translation>regras de parada</translation>
    </message>
    <message>
        <source>the same in the table&apos;s own units, since x = (value − mean) ÷ deviation</source>
        <translation>o mesmo nas unidades da tabela, pois x = (valor − média) ÷ desvio-padrão</translation>
    </message>
    <message>
        <source>A run of Perceptron Lab {version} with PyTorch. Usually a DataLoader gives the batches, in an order of its own.</source>
        <translation>Um treino do Perceptron Lab {version} com PyTorch. Em geral um DataLoader entrega os batches, em uma ordem própria.</translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message>
        <source>The loss is one number for how wrong the predictions are: 0 is perfect, and training makes it fall.</source>
        <translation>A perda é um número que diz quanto as previsões erram: 0 é perfeito, e o treino a faz cair.</translation>
    </message>
    <message>
        <source>A batch is the group of training samples that one iteration looks at before it moves the weights.</source>
        <translation>Um batch é o grupo de amostras de treino que uma iteração olha antes de mover os pesos.</translation>
    </message>
    <message>
        <source>An epoch is over when every training sample was seen exactly once; the next one starts from the weights that it left.</source>
        <translation>Uma época termina quando cada amostra de treino foi vista exatamente uma vez; a próxima parte dos pesos que ela deixou.</translation>
    </message>
    <message>
        <source>The learning rate is how far a step goes against the gradient: too small is slow, too large jumps over the minimum.</source>
        <translation>A taxa de aprendizado diz quanto se anda contra o gradiente: pequena demais é lenta, grande demais pula o mínimo.</translation>
    </message>
    <message>
        <source>A descent is the path of the weights downhill: stochastic runs wild, mini-batch wobbles, full batch goes straight.</source>
        <translation>Uma descida é o caminho dos pesos ladeira abaixo: a estocástica ziguezagueia, o mini-batch oscila, o batch completo vai reto.</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagem</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Salvar imagem…</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Copiar números</translation>
    </message>
    <message>
        <source>More of this view: what it draws, its picture, its numbers</source>
        <translation>Mais desta vista: o que ela desenha, a imagem, os números</translation>
    </message>
</context>
<context>
    <name>fan</name>
    <message>
        <source>Arrows along the negative gradients of the batches</source>
        <translation>Setas contra os gradientes dos batches</translation>
    </message>
    <message>
        <source>Each arrow: where one batch pulls (w1, w2), against its gradient; bold: their mean weighted by size,
which is the pull of the whole training set. The dashed ring lies two expected deviations around it.</source>
        <translation>Cada seta: para onde um batch puxa (w1, w2), contra o gradiente; em negrito: a média ponderada pelo tamanho,
que é a força de todo o conjunto de treino. O anel tracejado fica a dois desvios esperados dela.</translation>
    </message>
    <message>
        <source>pull on w1</source>
        <translation>força sobre w1</translation>
    </message>
    <message>
        <source>pull on w2</source>
        <translation>força sobre w2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>média</translation>
    </message>
    <message>
        <source>batch {n}</source>
        <translation>batch {n}</translation>
    </message>
    <message>
        <source>Gradient fan: overflow</source>
        <translation>Leque de gradientes: estouro</translation>
    </message>
    <message>
        <source>Gradient fan: one arrow</source>
        <translation>Leque de gradientes: uma seta</translation>
    </message>
    <message>
        <source>Gradient fan: {drawn} of {count} arrows</source>
        <translation>Leque de gradientes: {drawn} de {count} setas</translation>
    </message>
    <message>
        <source>The gradient overflows here.</source>
        <translation>O gradiente estoura aqui.</translation>
    </message>
    <message>
        <source>The full batch has one gradient, that of the whole training set.</source>
        <translation>O batch completo tem um só gradiente, o de todo o conjunto de treino.</translation>
    </message>
    <message>
        <source>Nothing spreads: 1 − {size}/{train} = 0.</source>
        <translation>Nada se espalha: 1 − {size}/{train} = 0.</translation>
    </message>
    <message>
        <source>epoch {epoch}: spread {measured}, expected {expected}</source>
        <translation>época {epoch}: dispersão {measured}, esperada {expected}</translation>
    </message>
    <message>
        <source>∝ 1/√batch size while small beside the training set: four times the batch halves it</source>
        <translation>∝ 1/√batch enquanto pequeno diante do conjunto de treino: quatro vezes o batch é metade</translation>
    </message>
    <message>
        <source>S/√B × √(1 − B/N) = {spread}/√{size} × {factor} = {expected}</source>
        <translation>S/√B × √(1 − B/N) = {spread}/√{size} × {factor} = {expected}</translation>
    </message>
    <message>
        <source>× {factor}: no sample is drawn twice in an epoch</source>
        <translation>× {factor}: nenhuma amostra é sorteada duas vezes em uma época</translation>
    </message>
    <message>
        <source>Measured and expected count the short batch of {size} too.</source>
        <translation>O medido e o esperado incluem o último batch, de {size}.</translation>
    </message>
    <message>
        <source>The order is the data&apos;s own; what is expected takes it to be random.</source>
        <translation>A ordem é a dos próprios dados; o esperado supõe uma ordem ao acaso.</translation>
    </message>
</context>
<context>
    <name>film</name>
    <message>
        <source>This moment is on screen</source>
        <translation>Este momento está na tela</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>época {epoch}</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>o ponto de partida</translation>
    </message>
    <message>
        <source>train loss {loss}</source>
        <translation>perda de treino {loss}</translation>
    </message>
    <message>
        <source>test loss {loss}</source>
        <translation>perda de teste {loss}</translation>
    </message>
    <message>
        <source>{signed} newly right</source>
        <translation>{signed} novos acertos</translation>
    </message>
    <message>
        <source>{signed} newly wrong</source>
        <translation>{signed} novos erros</translation>
    </message>
    <message>
        <source>{correct} of {train} right</source>
        <translation>{correct} de {train} certas</translation>
    </message>
    <message>
        <source>Go to iteration {iteration} (click, or Enter)</source>
        <translation>Ir à iteração {iteration} (clique, ou Enter)</translation>
    </message>
    <message>
        <source>{shown} of the {count} newly right are marked by a ring</source>
        <translation>{shown} dos {count} novos acertos estão marcados com um anel</translation>
    </message>
    <message>
        <source>{shown} of the {count} newly wrong are marked by a cross</source>
        <translation>{shown} dos {count} novos erros estão marcados com uma cruz</translation>
    </message>
    <message>
        <source>epoch {next} starts from the weights epoch {epoch} left</source>
        <translation>a época {next} parte dos pesos que a época {epoch} deixou</translation>
    </message>
    <message>
        <source>epoch {next} begins at the start</source>
        <translation>a época {next} parte do ponto de partida</translation>
    </message>
</context>
<context>
    <name>heads</name>
    <message>
        <source>train</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>test</source>
        <translation>teste</translation>
    </message>
    <message>
        <source>label</source>
        <translation>rótulo</translation>
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
        <translation>iteração</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>amostras</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>run</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>first: {what}</source>
        <translation>primeira vez: {what}</translation>
    </message>
    <message>
        <source>stays: {what}</source>
        <translation>permanece: {what}</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iterações</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamanho do batch</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taxa de aprendizado</translation>
    </message>
    <message>
        <source>target loss</source>
        <translation>perda desejada</translation>
    </message>
    <message>
        <source>straightness</source>
        <translation>retidão</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perda</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>média</translation>
    </message>
    <message>
        <source>right</source>
        <translation>certas</translation>
    </message>
    <message>
        <source>newly right</source>
        <translation>novos acertos</translation>
    </message>
    <message>
        <source>newly wrong</source>
        <translation>novos erros</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>batch</translation>
    </message>
    <message>
        <source>iterations until the target</source>
        <translation>iterações até a meta</translation>
    </message>
    <message>
        <source>end {weight}</source>
        <translation>{weight} no fim</translation>
    </message>
    <message>
        <source>start seed</source>
        <translation>semente do ponto de partida</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>perda de treino</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>perda de teste</translation>
    </message>
    <message>
        <source>train accuracy</source>
        <translation>acurácia de treino</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>acurácia de teste</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>the scenes</source>
        <translation>as cenas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>play or pause</source>
        <translation>rodar ou pausar</translation>
    </message>
    <message>
        <source>one iteration forward or back</source>
        <translation>uma iteração para a frente ou para trás</translation>
    </message>
    <message>
        <source>one phase forward or back: forward, loss, gradient, update</source>
        <translation>uma fase para a frente ou para trás: forward, perda, gradiente, atualização</translation>
    </message>
    <message>
        <source>Shift+→   Shift+←</source>
        <translation>Shift+→   Shift+←</translation>
    </message>
    <message>
        <source>one epoch forward or back</source>
        <translation>uma época para a frente ou para trás</translation>
    </message>
    <message>
        <source>Home   End</source>
        <translation>Home   End</translation>
    </message>
    <message>
        <source>to the start; to the last iteration that was seen</source>
        <translation>ao início; à última iteração vista</translation>
    </message>
    <message>
        <source>Page Down   Page Up</source>
        <translation>Page Down   Page Up</translation>
    </message>
    <message>
        <source>the lesson: on, or a step back</source>
        <translation>a aula: avançar, ou voltar um passo</translation>
    </message>
    <message>
        <source>present; blank the screen; stop presenting</source>
        <translation>apresentar; apagar a tela; sair da apresentação</translation>
    </message>
    <message>
        <source>restart from the same start; from a new start</source>
        <translation>recomeçar do mesmo ponto de partida; de um novo</translation>
    </message>
    <message>
        <source>play faster or slower</source>
        <translation>rodar mais rápido ou mais devagar</translation>
    </message>
    <message>
        <source>three descents: next clock; next run; pin this run</source>
        <translation>três descidas: próximo relógio; próximo treino; fixar este treino</translation>
    </message>
    <message>
        <source>the batch&apos;s numbers; the double loop; the costs</source>
        <translation>os números do batch; o laço duplo; os custos</translation>
    </message>
    <message>
        <source>film strip; many starts; learning rates; gradient fan</source>
        <translation>filme; muitos pontos de partida; taxas; leque de gradientes</translation>
    </message>
    <message>
        <source>Tab   F6</source>
        <translation>Tab   F6</translation>
    </message>
    <message>
        <source>to the next control; to the next view</source>
        <translation>ao próximo controle; à próxima vista</translation>
    </message>
    <message>
        <source>Enter in a plot</source>
        <translation>Enter num gráfico</translation>
    </message>
    <message>
        <source>a cross: arrows move it (Shift: finely; Ctrl: the picture), Enter clicks, Esc ends</source>
        <translation>uma cruz: as setas a movem (Shift: devagar; Ctrl: a imagem), Enter clica, Esc termina</translation>
    </message>
    <message>
        <source>Space   Home   +   −</source>
        <translation>Espaço   Home   +   −</translation>
    </message>
    <message>
        <source>with the cross: take hold and let go; to what can be dragged; zoom</source>
        <translation>com a cruz: pegar e soltar; até o que se pode arrastar; zoom</translation>
    </message>
    <message>
        <source>zoom out; zoom in</source>
        <translation>afastar; aproximar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>make the view large, or small again</source>
        <translation>deixar a vista grande, ou pequena de novo</translation>
    </message>
    <message>
        <source>Ctrl+I   Shift+F1</source>
        <translation>Ctrl+I   Shift+F1</translation>
    </message>
    <message>
        <source>what is shown, in words; what this is</source>
        <translation>o que se vê, em palavras; o que é isto</translation>
    </message>
    <message>
        <source>Ctrl+Z   Ctrl+Y</source>
        <translation>Ctrl+Z   Ctrl+Y</translation>
    </message>
    <message>
        <source>undo; redo</source>
        <translation>desfazer; refazer</translation>
    </message>
    <message>
        <source>draw samples; then arrows, Enter, Ctrl+arrows, F, Delete, C; Esc ends it</source>
        <translation>desenhar amostras; depois setas, Enter, Ctrl+setas, F, Delete, C; Esc encerra</translation>
    </message>
    <message>
        <source>Ctrl+O   Ctrl+S   Ctrl+Shift+S</source>
        <translation>Ctrl+O   Ctrl+S   Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>open; save; save as</source>
        <translation>abrir; salvar; salvar como</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C   Ctrl+Shift+P   Ctrl+Shift+A   Ctrl+P</source>
        <translation>Ctrl+Shift+C   Ctrl+Shift+P   Ctrl+Shift+A   Ctrl+P</translation>
    </message>
    <message>
        <source>copy the picture; save it; save an animation; print a worksheet</source>
        <translation>copiar a imagem; salvá-la; salvar uma animação; imprimir uma folha de exercícios</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>open a table that was copied from a spreadsheet</source>
        <translation>abrir uma tabela copiada de uma planilha</translation>
    </message>
    <message>
        <source>F2   F3   F11</source>
        <translation>F2   F3   F11</translation>
    </message>
    <message>
        <source>the lesson; about this scene; full screen</source>
        <translation>a aula; sobre esta cena; tela cheia</translation>
    </message>
    <message>
        <source>Ctrl+T   Ctrl+R</source>
        <translation>Ctrl+T   Ctrl+R</translation>
    </message>
    <message>
        <source>light or dark; reset everything</source>
        <translation>claro ou escuro; recomeçar tudo</translation>
    </message>
    <message>
        <source>Ctrl++   Ctrl+-   Ctrl+0</source>
        <translation>Ctrl++   Ctrl+-   Ctrl+0</translation>
    </message>
    <message>
        <source>text larger, smaller, as usual</source>
        <translation>texto maior, menor, normal</translation>
    </message>
    <message>
        <source>Ctrl+Q   Ctrl+W</source>
        <translation>Ctrl+Q   Ctrl+W</translation>
    </message>
    <message>
        <source>leave the program</source>
        <translation>sair do programa</translation>
    </message>
    <message>
        <source>F1   ?</source>
        <translation>F1   ?</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>esta ajuda</translation>
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
        <translation>Em palavras</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;Copiar tudo</translation>
    </message>
</context>
<context>
    <name>loss</name>
    <message>
        <source>iteration {iteration}: batch loss {loss:.4g}</source>
        <translation>iteração {iteration}: perda do batch {loss:.4g}</translation>
    </message>
    <message>
        <source>after epoch {epoch}: train {train:.4g}</source>
        <translation>depois da época {epoch}: treino {train:.4g}</translation>
    </message>
    <message>
        <source>after epoch {epoch}: train {train:.4g}, test {test:.4g}</source>
        <translation>depois da época {epoch}: treino {train:.4g}, teste {test:.4g}</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Treino</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>Au&amp;la</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>The &amp;lecture, in eleven steps</source>
        <translation>A aula &amp;completa, em onze passos</translation>
    </message>
    <message>
        <source>&amp;Open a lesson…</source>
        <translation>&amp;Abrir uma aula…</translation>
    </message>
    <message>
        <source>&amp;New lesson from this moment…</source>
        <translation>&amp;Nova aula com este momento…</translation>
    </message>
    <message>
        <source>&amp;Edit the lesson…</source>
        <translation>&amp;Editar a aula…</translation>
    </message>
    <message>
        <source>About this &amp;scene</source>
        <translation>Sobre esta &amp;cena</translation>
    </message>
    <message>
        <source>&amp;Questions that always come</source>
        <translation>&amp;Perguntas que sempre aparecem</translation>
    </message>
    <message>
        <source>The &amp;words</source>
        <translation>As p&amp;alavras</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Home page</source>
        <translation>Página &amp;inicial</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>Mostrar o &amp;registro do programa</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;recente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Salvar &amp;como…</translation>
    </message>
    <message>
        <source>Open a &amp;table…</source>
        <translation>Abrir uma &amp;tabela…</translation>
    </message>
    <message>
        <source>Save a &amp;picture…</source>
        <translation>Salvar uma &amp;imagem…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;ir</translation>
    </message>
    <message>
        <source>Lea&amp;ve the lesson</source>
        <translation>&amp;Sair da aula</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>O que é &amp;isto?</translation>
    </message>
    <message>
        <source>A&amp;bout Perceptron Lab</source>
        <translation>&amp;Sobre o Perceptron Lab</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Limpar a lista</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>&amp;Copiar imagem</translation>
    </message>
    <message>
        <source>Save an &amp;animation…</source>
        <translation>Salvar uma &amp;animação…</translation>
    </message>
    <message>
        <source>Save the &amp;numbers with points (0.5)…</source>
        <translation>Salvar os &amp;números com ponto (0.5)…</translation>
    </message>
    <message>
        <source>Save the numbers with c&amp;ommas (0,5)…</source>
        <translation>Salvar os números com &amp;vírgula (0,5)…</translation>
    </message>
    <message>
        <source>&amp;Data…</source>
        <translation>&amp;Dados…</translation>
    </message>
    <message>
        <source>Save a &amp;worksheet…</source>
        <translation>Salvar uma &amp;folha de exercícios…</translation>
    </message>
    <message>
        <source>P&amp;rint a worksheet…</source>
        <translation>Imp&amp;rimir uma folha de exercícios…</translation>
    </message>
    <message>
        <source>Save a note&amp;book…</source>
        <translation>Salvar um note&amp;book…</translation>
    </message>
    <message>
        <source>Save a PyTorch pro&amp;gram…</source>
        <translation>Salvar um pro&amp;grama em PyTorch…</translation>
    </message>
    <message>
        <source>&amp;Paste a table</source>
        <translation>&amp;Colar uma tabela</translation>
    </message>
    <message>
        <source>&amp;Draw samples</source>
        <translation>Desenhar a&amp;mostras</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>&amp;Desfazer: {change}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>&amp;Refazer: {change}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>A&amp;presentar</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Tela &amp;cheia</translation>
    </message>
    <message>
        <source>See &amp;all samples</source>
        <translation>Ver &amp;todas as amostras</translation>
    </message>
    <message>
        <source>See the &amp;whole descent</source>
        <translation>&amp;Ver a descida inteira</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Apro&amp;ximar</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>A&amp;fastar</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Próxima vista</translation>
    </message>
    <message>
        <source>Make the view lar&amp;ge, or small again</source>
        <translation>Vista &amp;grande, ou pequena de novo</translation>
    </message>
    <message>
        <source>In wor&amp;ds…</source>
        <translation>Em &amp;palavras…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Língua</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como o &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>C&amp;ores</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Escuro</translation>
    </message>
    <message>
        <source>S&amp;witch light and dark</source>
        <translation>&amp;Trocar claro e escuro</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Tama&amp;nho do texto</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Maior</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>M&amp;enor</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Tamanho &amp;normal</translation>
    </message>
    <message>
        <source>T&amp;ouch: large targets</source>
        <translation>&amp;Toque: alvos grandes</translation>
    </message>
    <message>
        <source>&amp;Keys of one letter</source>
        <translation>Teclas de uma &amp;letra</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Rodar ou pausar</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>Ao &amp;início</translation>
    </message>
    <message>
        <source>As &amp;far as it was seen</source>
        <translation>Até on&amp;de foi visto</translation>
    </message>
    <message>
        <source>Sa&amp;me start</source>
        <translation>&amp;Mesmo ponto de partida</translation>
    </message>
    <message>
        <source>&amp;New start</source>
        <translation>&amp;Novo ponto de partida</translation>
    </message>
    <message>
        <source>For&amp;get the run before</source>
        <translation>Es&amp;quecer o treino anterior</translation>
    </message>
    <message>
        <source>Choose the ne&amp;xt run</source>
        <translation>Escolher o pró&amp;ximo treino</translation>
    </message>
    <message>
        <source>Next &amp;clock</source>
        <translation>Próximo &amp;relógio</translation>
    </message>
    <message>
        <source>P&amp;in this run for the comparison</source>
        <translation>&amp;Fixar este treino para a comparação</translation>
    </message>
    <message>
        <source>&amp;Add a run</source>
        <translation>&amp;Adicionar um treino</translation>
    </message>
    <message>
        <source>Rem&amp;ove the chosen run</source>
        <translation>Retirar o treino e&amp;scolhido</translation>
    </message>
    <message>
        <source>The scene&apos;s prepare&amp;d moment</source>
        <translation>O momento &amp;preparado da cena</translation>
    </message>
    <message>
        <source>&amp;Reset everything</source>
        <translation>Re&amp;começar tudo</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>Everything else is shown, on two clouds of samples.</source>
        <translation>Todo o resto está na tela, com duas nuvens de amostras no lugar da tabela.</translation>
    </message>
</context>
<context>
    <name>optional_field</name>
    <message>
        <source>off</source>
        <translation>desligado</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Own data</source>
        <translation>Seus próprios dados</translation>
    </message>
    <message>
        <source>About this scene</source>
        <translation>Sobre esta cena</translation>
    </message>
    <message>
        <source>Questions that always come</source>
        <translation>Perguntas que sempre aparecem</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>As palavras</translation>
    </message>
    <message>
        <source>show me</source>
        <translation>mostrar</translation>
    </message>
    <message>
        <source>About Perceptron Lab</source>
        <translation>Sobre o Perceptron Lab</translation>
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
        <translation>perda</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>gradiente</translation>
    </message>
    <message>
        <source>update</source>
        <translation>atualização</translation>
    </message>
    <message>
        <source>pull on (w1, w2)
({w1:.3g}; {w2:.3g})</source>
        <translation>força sobre (w1, w2)
({w1:.3g}; {w2:.3g})</translation>
    </message>
</context>
<context>
    <name>pointer</name>
    <message>
        <source>Cross on. Arrow keys move it, Enter clicks, Space takes hold and lets go, Home goes to what can be dragged, Esc ends.</source>
        <translation>Cruz ligada. As setas a movem, Enter clica, Espaço pega e solta, Home vai até o que se pode arrastar, Esc termina.</translation>
    </message>
    <message>
        <source>Taken hold.</source>
        <translation>Segurado.</translation>
    </message>
    <message>
        <source>Let go.</source>
        <translation>Solto.</translation>
    </message>
</context>
<context>
    <name>race</name>
    <message>
        <source>over iterations</source>
        <translation>por iterações</translation>
    </message>
    <message>
        <source>over epochs</source>
        <translation>por épocas</translation>
    </message>
    <message>
        <source>over samples seen</source>
        <translation>por amostras vistas</translation>
    </message>
    <message>
        <source>over seconds of the NumPy loop</source>
        <translation>por segundos do laço em NumPy</translation>
    </message>
    <message>
        <source>over seconds of a slow computer</source>
        <translation>por segundos de um computador lento</translation>
    </message>
    <message>
        <source>each where it stood, {over}</source>
        <translation>cada um onde estava, {over}</translation>
    </message>
    <message>
        <source>iteration {now} of {end}</source>
        <translation>iteração {now} de {end}</translation>
    </message>
    <message>
        <source>epoch {now:.2f} of {end:g}</source>
        <translation>época {now:.2f} de {end:g}</translation>
    </message>
    <message>
        <source>{now} of {end} samples seen</source>
        <translation>{now} de {end} amostras vistas</translation>
    </message>
    <message>
        <source>{now} of the NumPy loop</source>
        <translation>{now} do laço em NumPy</translation>
    </message>
    <message>
        <source>{now} of {end} on a slow computer</source>
        <translation>{now} de {end} em um computador lento</translation>
    </message>
    <message>
        <source>{run} diverged</source>
        <translation>{run} divergiu</translation>
    </message>
    <message>
        <source>{run} stopped</source>
        <translation>{run} parou</translation>
    </message>
    <message>
        <source>{run} at iteration {iteration}</source>
        <translation>{run} na iteração {iteration}</translation>
    </message>
    <message>
        <source>{descent} {size}</source>
        <translation>{descent} {size}</translation>
    </message>
    <message>
        <source>{run}, rate {rate:g}</source>
        <translation>{run}, taxa {rate:g}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ainda não</translation>
    </message>
    <message>
        <source>never settles, swings by {size:.2g}</source>
        <translation>nunca se acomoda, oscila {size:.2g}</translation>
    </message>
    <message>
        <source>not settled yet, swings by {size:.2g}</source>
        <translation>ainda não se acomodou, oscila {size:.2g}</translation>
    </message>
    <message>
        <source>≈ {count}</source>
        <translation>≈ {count}</translation>
    </message>
    <message>
        <source>{count}, diverged</source>
        <translation>{count}, divergiu</translation>
    </message>
    <message>
        <source>{count}, stopped</source>
        <translation>{count}, parou</translation>
    </message>
    <message>
        <source>What it costs to come to loss {loss}</source>
        <translation>Quanto custa chegar à perda {loss}</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iterações</translation>
    </message>
    <message>
        <source>Until the training set&apos;s loss was first at the target</source>
        <translation>Até a perda do conjunto de treino chegar à meta pela primeira vez</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>amostras</translation>
    </message>
    <message>
        <source>Samples seen until then</source>
        <translation>Amostras vistas até então</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tempo</translation>
    </message>
    <message>
        <source>Seconds of the NumPy loop until then</source>
        <translation>Segundos do laço em NumPy até então</translation>
    </message>
    <message>
        <source>{what} until the training set&apos;s loss was first at most {loss}</source>
        <translation>{what} até a perda do conjunto de treino ser no máximo {loss} pela primeira vez</translation>
    </message>
    <message>
        <source>{what} until the training set&apos;s loss stayed at or below {loss}</source>
        <translation>{what} até a perda do conjunto de treino ficar em {loss} ou menos</translation>
    </message>
    <message>
        <source>samples/iteration</source>
        <translation>amostras/iteração</translation>
    </message>
    <message>
        <source>Samples per iteration: the batch size</source>
        <translation>Amostras por iteração: o tamanho do batch</translation>
    </message>
    <message>
        <source>time/iteration</source>
        <translation>tempo/iteração</translation>
    </message>
    <message>
        <source>Seconds of the NumPy loop per iteration, on average</source>
        <translation>Segundos do laço em NumPy por iteração, em média</translation>
    </message>
    <message>
        <source>iterations seen</source>
        <translation>iterações vistas</translation>
    </message>
    <message>
        <source>samples seen</source>
        <translation>amostras vistas</translation>
    </message>
    <message>
        <source>seconds of the NumPy loop</source>
        <translation>segundos do laço em NumPy</translation>
    </message>
    <message>
        <source>Iterations that were on screen: the costs count these</source>
        <translation>Iterações que estiveram na tela: os custos contam estas</translation>
    </message>
    <message>
        <source>to {loss}: {what}</source>
        <translation>até {loss}: {what}</translation>
    </message>
    <message>
        <source>to stay: {what}</source>
        <translation>para ficar: {what}</translation>
    </message>
    <message>
        <source>straightness</source>
        <translation>retidão</translation>
    </message>
    <message>
        <source>From start to end in a straight line ÷ length of the path: near 0 is a zigzag</source>
        <translation>Do início ao fim em linha reta ÷ comprimento do caminho: perto de 0 é um zigue-zague</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>perda de treino</translation>
    </message>
    <message>
        <source>On the training set, where the run stands</source>
        <translation>No conjunto de treino, onde o treino está</translation>
    </message>
    <message>
        <source>train accuracy</source>
        <translation>acurácia de treino</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>perda de teste</translation>
    </message>
    <message>
        <source>On the test set, where the run stands</source>
        <translation>No conjunto de teste, onde o treino está</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>acurácia de teste</translation>
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
        <translation>Por que uma época não basta?</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>What happens in 100 iterations?</source>
        <translation>O que acontece em 100 iterações?</translation>
    </message>
    <message>
        <source>One iteration</source>
        <translation>Uma iteração</translation>
    </message>
    <message>
        <source>What does one update do?</source>
        <translation>O que faz uma atualização?</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Inícios</translation>
    </message>
    <message>
        <source>Does the start matter?</source>
        <translation>O ponto de partida importa?</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>How large a step?</source>
        <translation>De que tamanho é o passo?</translation>
    </message>
    <message>
        <source>Three descents</source>
        <translation>Três descidas</translation>
    </message>
    <message>
        <source>Why stochastic, mini-batch, full batch?</source>
        <translation>Por que estocástica, mini-batch, batch completo?</translation>
    </message>
</context>
<context>
    <name>spoken</name>
    <message>
        <source>{name}: {samples} of the training set are drawn.</source>
        <translation>{name}: {samples} do conjunto de treino na tela.</translation>
    </message>
    <message>
        <source>The boundary of the run before is drawn dashed.</source>
        <translation>A fronteira do treino anterior está tracejada.</translation>
    </message>
    <message>
        <source>After epoch {epoch}: train {train}.</source>
        <translation>Depois da época {epoch}: treino {train}.</translation>
    </message>
    <message>
        <source>At the start: train {train}.</source>
        <translation>No ponto de partida: treino {train}.</translation>
    </message>
    <message>
        <source>After epoch {epoch}: train {train}, test {test}.</source>
        <translation>Depois da época {epoch}: treino {train}, teste {test}.</translation>
    </message>
    <message>
        <source>At the start: train {train}, test {test}.</source>
        <translation>No ponto de partida: treino {train}, teste {test}.</translation>
    </message>
    <message>
        <source>The minimum is at w1 = {w1}, w2 = {w2}.</source>
        <translation>O mínimo está em w1 = {w1}, w2 = {w2}.</translation>
    </message>
    <message>
        <source>The descent of the run before is drawn pale.</source>
        <translation>A descida do treino anterior aparece clara.</translation>
    </message>
    <message>
        <source>Start of seed {seed}: it never reached the target.</source>
        <translation>Ponto de partida da semente {seed}: nunca chegou à meta.</translation>
    </message>
    <message>
        <source>Start of seed {seed}: it reached the target at iteration {iteration}.</source>
        <translation>Ponto de partida da semente {seed}: chegou à meta na iteração {iteration}.</translation>
    </message>
    <message>
        <source>Rate {rate}: loss {loss}.</source>
        <translation>Taxa {rate}: perda {loss}.</translation>
    </message>
    <message>
        <source>Rate {rate}: diverged.</source>
        <translation>Taxa {rate}: divergiu.</translation>
    </message>
    <message>
        <source>On average the batches pull by {w1} on w1 and {w2} on w2.</source>
        <translation>Em média, os batches puxam w1 em {w1} e w2 em {w2}.</translation>
    </message>
    <message>
        <source>Batch {batch} pulls by {w1} on w1 and {w2} on w2.</source>
        <translation>O batch {batch} puxa w1 em {w1} e w2 em {w2}.</translation>
    </message>
    <message>
        <source>The loss of this batch is {loss}.</source>
        <translation>A perda deste batch é {loss}.</translation>
    </message>
    <message>
        <source>Epoch {epoch} is over.</source>
        <translation>A época {epoch} terminou.</translation>
    </message>
    <message>
        <source>Loss {loss}, {share} classified correctly.</source>
        <translation>Perda {loss}, {share} de acerto.</translation>
    </message>
    <message>
        <source>Other data: {train} to train on, {test} to test.</source>
        <translation>Outros dados: {train} para treinar, {test} para testar.</translation>
    </message>
    <message>
        <source>Batch size {size}: {each} an epoch, {total} in all.</source>
        <translation>Tamanho do batch {size}: {each} por época, {total} ao todo.</translation>
    </message>
    <message>
        <source>{epochs}: {total} in all.</source>
        <translation>{epochs}: {total} ao todo.</translation>
    </message>
    <message>
        <source>Learning rate {rate}.</source>
        <translation>Taxa de aprendizado {rate}.</translation>
    </message>
    <message>
        <source>Changed: {what}.</source>
        <translation>Mudou: {what}.</translation>
    </message>
    <message>
        <source>{runs} side by side; {run} is the chosen one.</source>
        <translation>{runs} lado a lado; o escolhido é {run}.</translation>
    </message>
    <message>
        <source>At the start: {iterations} to come, in {epochs}.</source>
        <translation>No ponto de partida: {iterations} pela frente, em {epochs}.</translation>
    </message>
    <message>
        <source>Iteration {iteration} of {iterations}: epoch {epoch} of {epochs}, batch {batch} of {batches}.</source>
        <translation>Iteração {iteration} de {iterations}: época {epoch} de {epochs}, batch {batch} de {batches}.</translation>
    </message>
    <message>
        <source>The forward pass is done; the loss comes next.</source>
        <translation>O forward está feito; agora vem a perda.</translation>
    </message>
    <message>
        <source>The loss is known; the gradient comes next.</source>
        <translation>A perda está calculada; agora vem o gradiente.</translation>
    </message>
    <message>
        <source>The gradient is known; the update comes next.</source>
        <translation>O gradiente está calculado; agora vem a atualização.</translation>
    </message>
    <message>
        <source>The weights are updated.</source>
        <translation>Os pesos estão atualizados.</translation>
    </message>
    <message>
        <source>At the start the training set&apos;s loss is {loss}.</source>
        <translation>No ponto de partida, a perda de treino é {loss}.</translation>
    </message>
    <message>
        <source>The training set&apos;s loss is {now} after epoch {epoch}; it began at {first}.</source>
        <translation>A perda de treino é {now} depois da época {epoch}; começou em {first}.</translation>
    </message>
    <message>
        <source>The loss of the test set is {loss}.</source>
        <translation>A perda de teste é {loss}.</translation>
    </message>
    <message>
        <source>{right} of {train} training samples are classified correctly, {share}.</source>
        <translation>{right} de {train} amostras de treino estão certas, {share}.</translation>
    </message>
    <message>
        <source>Of the test samples {share} are.</source>
        <translation>No teste, {share} estão certas.</translation>
    </message>
    <message>
        <source>The descent is steady.</source>
        <translation>A descida está estável.</translation>
    </message>
    <message>
        <source>The descent zigzags.</source>
        <translation>A descida ziguezagueia.</translation>
    </message>
    <message>
        <source>The descent is at rest: the weights no longer change.</source>
        <translation>A descida está parada: os pesos não mudam mais.</translation>
    </message>
    <message>
        <source>The loss swings up and down and does not settle.</source>
        <translation>A perda sobe e desce e não se acalma.</translation>
    </message>
    <message>
        <source>The descent diverges: the learning rate is too large.</source>
        <translation>A descida diverge: a taxa de aprendizado é grande demais.</translation>
    </message>
    <message>
        <source>The run diverged at iteration {iteration}.</source>
        <translation>O treino divergiu na iteração {iteration}.</translation>
    </message>
    <message>
        <source>A stop rule ended the run at iteration {iteration}.</source>
        <translation>Uma regra de parada encerrou o treino na iteração {iteration}.</translation>
    </message>
    <message>
        <source>The run is over, after {iterations}.</source>
        <translation>O treino terminou, depois de {iterations}.</translation>
    </message>
    <message>
        <source>The boundary is where w1·x1 + w2·x2 + b = 0, with w1 = {w1}, w2 = {w2} and b = {b}.</source>
        <translation>A fronteira está onde w1·x1 + w2·x2 + b = 0, com w1 = {w1}, w2 = {w2} e b = {b}.</translation>
    </message>
    <message>
        <source>It has turned by {degrees} degrees since the start.</source>
        <translation>Ela girou {degrees} graus desde o ponto de partida.</translation>
    </message>
    <message>
        <source>{run}: iteration {iteration}.</source>
        <translation>{run}: iteração {iteration}.</translation>
    </message>
    <message>
        <source>{run}: iteration {iteration}, loss {loss}, accuracy {share}.</source>
        <translation>{run}: iteração {iteration}, perda {loss}, acurácia {share}.</translation>
    </message>
    <message>
        <source>The batch, {samples}, is drawn large; so far the epoch has seen {seen}.</source>
        <translation>O batch, {samples}, está desenhado grande; a época já viu {seen}.</translation>
    </message>
    <message>
        <source>The weights (w1; w2) went from {start} to {now}.</source>
        <translation>Os pesos (w1; w2) foram de {start} a {now}.</translation>
    </message>
    <message>
        <source>{run} went from {start} to {now}.</source>
        <translation>{run} foi de {start} a {now}.</translation>
    </message>
    <message>
        <source>The path is {length} long, the straight way {straight}.</source>
        <translation>O caminho tem comprimento {length}; em linha reta seria {straight}.</translation>
    </message>
    <message>
        <source>{run}: epoch {epoch} of {epochs}, batch {batch} of {batches}.</source>
        <translation>{run}: época {epoch} de {epochs}, batch {batch} de {batches}.</translation>
    </message>
    <message>
        <source>No phase is shown by itself: the iterations are whole.</source>
        <translation>Nenhuma fase aparece sozinha: as iterações são inteiras.</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Ainda não há quadros.</translation>
    </message>
    <message>
        <source>One picture, of the start: the train loss is {loss}.</source>
        <translation>Um quadro, do ponto de partida: a perda de treino é {loss}.</translation>
    </message>
    <message>
        <source>{pictures}, from the start to epoch {epoch}: the train loss goes from {first} to {last}.</source>
        <translation>{pictures}, do ponto de partida à época {epoch}: a perda de treino vai de {first} a {last}.</translation>
    </message>
    <message>
        <source>Costs are compared where several runs stand side by side.</source>
        <translation>Os custos são comparados quando há vários treinos lado a lado.</translation>
    </message>
    <message>
        <source>What it costs to come to loss {loss}.</source>
        <translation>Quanto custa chegar à perda {loss}.</translation>
    </message>
    <message>
        <source>{run} does not come to it.</source>
        <translation>{run} não chega lá.</translation>
    </message>
    <message>
        <source>{run} has not come to it yet.</source>
        <translation>{run} ainda não chegou lá.</translation>
    </message>
    <message>
        <source>{run}: {iterations} iterations, {samples} samples, {time}.</source>
        <translation>{run}: {iterations} iterações, {samples} amostras, {time}.</translation>
    </message>
    <message>
        <source>{batches} of epoch {epoch}, and where each would pull the weights.</source>
        <translation>{batches} da época {epoch}, e para onde cada um puxaria os pesos.</translation>
    </message>
</context>
<context>
    <name>starts</name>
    <message>
        <source>The boundaries of many starts at this moment</source>
        <translation>As fronteiras de muitos pontos de partida neste momento</translation>
    </message>
    <message>
        <source>The boundary of each start, solid once it has the target; click one to load its start</source>
        <translation>A fronteira de cada ponto de partida, cheia quando alcançou a meta; clique em uma para usar esse ponto de partida</translation>
    </message>
    <message>
        <source>The descents of many starts in the plane of the weights</source>
        <translation>As descidas de muitos pontos de partida no plano dos pesos</translation>
    </message>
    <message>
        <source>The descent of each start, solid once it has the target; click one to load its start</source>
        <translation>A descida de cada ponto de partida, cheia quando alcançou a meta; clique em uma para usar esse ponto de partida</translation>
    </message>
    <message>
        <source>How many starts needed how many iterations</source>
        <translation>Quantos pontos de partida precisaram de quantas iterações</translation>
    </message>
    <message>
        <source>How many starts needed how many iterations until the target; click a bar to load one of them</source>
        <translation>Quantos pontos de partida precisaram de quantas iterações até a meta; clique em uma barra para usar um deles</translation>
    </message>
    <message>
        <source>iterations until the target</source>
        <translation>iterações até a meta</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>pontos de partida</translation>
    </message>
    <message>
        <source>None of the {number} starts reached it within {iterations}</source>
        <translation>Nenhum dos {number} alcançou a meta em {iterations}</translation>
    </message>
    <message>
        <source>One start reached it, after {needed}</source>
        <translation>Um alcançou a meta, depois de {needed}</translation>
    </message>
    <message>
        <source>Half of the {reached} starts that reached it needed {needed}</source>
        <translation>Metade dos {reached} que alcançaram precisou de {needed}</translation>
    </message>
    <message>
        <source>Half of the {reached} starts that reached it needed between {low} and {high} iterations; median {median}</source>
        <translation>Metade dos {reached} que alcançaram precisou de {low} a {high} iterações; mediana {median}</translation>
    </message>
    <message>
        <source>Half of the starts needed between {low} and {high} iterations; median {median}</source>
        <translation>Metade dos pontos de partida precisou de {low} a {high} iterações; mediana {median}</translation>
    </message>
    <message>
        <source>{never} of {number} never reached it</source>
        <translation>{never} de {number} nunca alcançaram</translation>
    </message>
    <message>
        <source>{diverged} diverged</source>
        <translation>{diverged} divergiram</translation>
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
        <translation>limite do batch completo {limit}</translation>
    </message>
    <message>
        <source>safe for this batch size {rate}</source>
        <translation>segura para este batch {rate}</translation>
    </message>
    <message>
        <source>This loss has no curvature here: the steps cannot grow, a larger rate scales the weights.</source>
        <translation>Esta perda não tem curvatura aqui: os passos não podem crescer; uma taxa maior só aumenta os pesos.</translation>
    </message>
    <message>
        <source>The mark: full-batch limit 2/λmax = {limit} here and now</source>
        <translation>A marca: limite do batch completo 2/λmax = {limit} aqui e agora</translation>
    </message>
    <message>
        <source>; exact for the squared error</source>
        <translation>; exato para o erro quadrático</translation>
    </message>
    <message>
        <source>; exact for the squared error, and near these weights for this loss</source>
        <translation>; exato para o erro quadrático, e perto destes pesos para esta perda</translation>
    </message>
    <message>
        <source>; a larger step leaves their neighbourhood, and up to {rate} is safe everywhere</source>
        <translation>; um passo maior sai da vizinhança, e até {rate} é seguro em toda parte</translation>
    </message>
    <message>
        <source>; for batches of {size} every rate up to {rate} is safe</source>
        <translation>; para batches de {size} toda taxa até {rate} é segura</translation>
    </message>
    <message>
        <source> (measured on {shown} of {count} training samples)</source>
        <translation> (medido em {shown} de {count} amostras de treino)</translation>
    </message>
    <message>
        <source>descent: zigzagging across the valley</source>
        <translation>descida: em zigue-zague no vale</translation>
    </message>
    <message>
        <source>descent: zigzagging from batch to batch</source>
        <translation>descida: em zigue-zague de batch em batch</translation>
    </message>
    <message>
        <source>descent: just begun</source>
        <translation>descida: apenas começou</translation>
    </message>
    <message>
        <source>descent: steady</source>
        <translation>descida: estável</translation>
    </message>
    <message>
        <source>descent: at rest, the weights no longer change</source>
        <translation>descida: parada, os pesos não mudam mais</translation>
    </message>
    <message>
        <source>descent: swinging without settling</source>
        <translation>descida: oscila sem se acomodar</translation>
    </message>
    <message>
        <source>descent: diverging</source>
        <translation>descida: divergindo</translation>
    </message>
    <message>
        <source>How the last 20 steps went. Steady: heading downhill. Zigzagging: back and forth, so the path is much longer than the distance covered. Diverging: the learning rate is above the limit, sooner or later the loss grows. Swinging: the loss is far above the start&apos;s, goes up and down, and does not settle.</source>
        <translation>Como foram os últimos 20 passos. Estável: ladeira abaixo. Em zigue-zague: para lá e para cá, e o caminho é muito mais longo que a distância. Divergindo: a taxa está acima do limite, mais cedo ou mais tarde a perda cresce. Oscilando: a perda está muito acima da do ponto de partida, sobe e desce e não se acomoda.</translation>
    </message>
</context>
<context>
    <name>stop_words</name>
    <message>
        <source>train accuracy {percent:g} % reached</source>
        <translation>acurácia de treino de {percent:g} % alcançada</translation>
    </message>
    <message>
        <source>train loss {loss:g} reached</source>
        <translation>perda de treino {loss:g} alcançada</translation>
    </message>
    <message>
        <source>1 epoch without a lower test loss</source>
        <translation>1 época sem uma perda de teste menor</translation>
    </message>
    <message>
        <source>{count:g} epochs without a lower test loss</source>
        <translation>{count:g} épocas sem uma perda de teste menor</translation>
    </message>
    <message>
        <source>stopped at iteration {iteration}: {reason}</source>
        <translation>parou na iteração {iteration}: {reason}</translation>
    </message>
    <message>
        <source>{percent:g} %</source>
        <translation>{percent:g} %</translation>
    </message>
    <message>
        <source>loss {loss:g}</source>
        <translation>perda {loss:g}</translation>
    </message>
    <message>
        <source>patience {count}</source>
        <translation>paciência {count}</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>{number}, done</source>
        <translation>{number}, já foi</translation>
    </message>
    <message>
        <source>{number}, now</source>
        <translation>{number}, agora</translation>
    </message>
    <message>
        <source>{number}, to come</source>
        <translation>{number}, por vir</translation>
    </message>
</context>
<context>
    <name>sweep</name>
    <message>
        <source>The loss after some iterations by the learning rate</source>
        <translation>A perda depois de algumas iterações conforme a taxa de aprendizado</translation>
    </message>
    <message>
        <source>Click to take the learning rate under the mouse; × diverged, ▲ higher than shown</source>
        <translation>Clique para usar a taxa sob o mouse; × divergiu, ▲ acima do mostrado</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>start</source>
        <translation>ponto de partida</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taxa de aprendizado</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perda</translation>
    </message>
    <message>
        <source>Every rate diverges.</source>
        <translation>Toda taxa diverge.</translation>
    </message>
    <message>
        <source>Lowest loss {loss}, at {rate}.</source>
        <translation>Menor perda {loss}, com {rate}.</translation>
    </message>
    <message>
        <source>It is lower still beyond {rate}.</source>
        <translation>Além de {rate} ela é ainda menor.</translation>
    </message>
    <message>
        <source>Above {rate} it ends higher than the start, or diverges.</source>
        <translation>Acima de {rate} termina pior que no ponto de partida, ou diverge.</translation>
    </message>
    <message>
        <source>Full-batch limit here and now: {rate}.</source>
        <translation>Limite do batch completo aqui e agora: {rate}.</translation>
    </message>
    <message>
        <source>Full-batch limit here and now: {rate}, beyond the picture.</source>
        <translation>Limite do batch completo aqui e agora: {rate}, fora da figura.</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>How much of the training is done</source>
        <translation>Quanto do treino está feito</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Give up this training</source>
        <translation>Desistir deste treino</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>iteration {iteration} of {count}</source>
        <translation>iteração {iteration} de {count}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>ponto de partida</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>época {epoch}</translation>
    </message>
    <message>
        <source>batch {number} of {count}</source>
        <translation>batch {number} de {count}</translation>
    </message>
    <message>
        <source>batch loss {loss}</source>
        <translation>perda do batch {loss}</translation>
    </message>
    <message>
        <source>train {share}</source>
        <translation>treino {share}</translation>
    </message>
    <message>
        <source>test {share}</source>
        <translation>teste {share}</translation>
    </message>
    <message>
        <source> (after epoch {epoch})</source>
        <translation> (depois da época {epoch})</translation>
    </message>
    <message>
        <source>weight changes in this epoch: {count}</source>
        <translation>mudanças dos pesos nesta época: {count}</translation>
    </message>
    <message>
        <source>forward: ŷ = {outputs}</source>
        <translation>forward: ŷ = {outputs}</translation>
    </message>
    <message>
        <source>forward: ŷ from {least} to {most} over {count} samples</source>
        <translation>forward: ŷ de {least} a {most} em {count} amostras</translation>
    </message>
    <message>
        <source>loss of the sample = {loss}</source>
        <translation>perda da amostra = {loss}</translation>
    </message>
    <message>
        <source>mean gradient: {parts}</source>
        <translation>gradiente médio: {parts}</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>mini-batch</translation>
    </message>
    <message>
        <source>{samples} = {train} train + {test} test</source>
        <translation>{samples} = {train} treino + {test} teste</translation>
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
        <translation>batch completo</translation>
    </message>
    <message>
        <source>stochastic</source>
        <translation>estocástica</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>o mais rápido possível</translation>
    </message>
    <message>
        <source>1 iteration/s</source>
        <translation>1 iteração/s</translation>
    </message>
    <message>
        <source>{speed} iterations/s</source>
        <translation>{speed} iterações/s</translation>
    </message>
    <message>
        <source>mean loss of {count} samples = {loss}</source>
        <translation>perda média de {count} amostras = {loss}</translation>
    </message>
    <message>
        <source>sample {number}, standardised:</source>
        <translation>amostra {number}, padronizada:</translation>
    </message>
    <message>
        <source>{count} samples: {zero} ● {zeros}, {one} ■ {ones}.</source>
        <translation>{count} amostras: {zero} ● {zeros}, {one} ■ {ones}.</translation>
    </message>
    <message>
        <source>Column {column}: “{sign}” is left out.</source>
        <translation>Coluna {column}: “{sign}” fica de fora.</translation>
    </message>
    <message>
        <source>Left out: {count} ({reason}; lines {lines}).</source>
        <translation>Fora: {count} ({reason}; linhas {lines}).</translation>
    </message>
    <message>
        <source>In the data&apos;s own units: w1 = {w1}, w2 = {w2}, b = {b}</source>
        <translation>Nas unidades dos dados: w1 = {w1}, w2 = {w2}, b = {b}</translation>
    </message>
    <message>
        <source>{one} where {w1}·{first} {w2}·{second} {b} &gt; 0</source>
        <translation>{one} onde {w1}·{first} {w2}·{second} {b} &gt; 0</translation>
    </message>
    <message>
        <source>{feature}: mean {mean}, deviation {deviation}</source>
        <translation>{feature}: média {mean}, desvio-padrão {deviation}</translation>
    </message>
    <message>
        <source>{column} is missing</source>
        <translation>falta {column}</translation>
    </message>
    <message>
        <source>another class</source>
        <translation>outra classe</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>um título</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>um comentário</translation>
    </message>
    <message>
        <source>the header once more</source>
        <translation>o cabeçalho de novo</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>uma nota</translation>
    </message>
</context>
<context>
    <name>worksheet</name>
    <message>
        <source>Lesson</source>
        <translation>Aula</translation>
    </message>
    <message>
        <source>Choose before you see it; then let the run answer.</source>
        <translation>Escolha antes de ver; depois deixe o treino responder.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Por quê?</translation>
    </message>
    <message>
        <source>{samples} samples, {train} of them train. Batches of {size}, learning rate {rate}.</source>
        <translation>{samples} amostras, {train} delas de treino. Batches de {size}, taxa de aprendizado {rate}.</translation>
    </message>
    <message>
        <source>{title}: key</source>
        <translation>{title}: respostas</translation>
    </message>
    <message>
        <source>Name: {name}   Class: {group}   Date: {date}</source>
        <translation>Nome: {name}   Turma: {group}   Data: {date}</translation>
    </message>
    <message>
        <source>Iteration {iteration} (epoch {epoch}, batch {batch}). Before it: w1 = {w1}, w2 = {w2}, b = {b}. Learning rate: {rate}.</source>
        <translation>Iteração {iteration} (época {epoch}, batch {batch}). Antes dela: w1 = {w1}, w2 = {w2}, b = {b}. Taxa de aprendizado: {rate}.</translation>
    </message>
    <message>
        <source>Fill in the table: the gradient of a sample is slope·x1 for w1, slope·x2 for w2, slope for b.</source>
        <translation>Complete a tabela. O gradiente de uma amostra é inclinação·x1 para w1, inclinação·x2 para w2 e inclinação para b.</translation>
    </message>
    <message>
        <source>The gradient of the batch is the mean of its samples’. New weight = weight − learning rate × gradient.</source>
        <translation>O gradiente do batch é a média dos gradientes das amostras. Peso novo = peso − taxa de aprendizado × gradiente.</translation>
    </message>
    <message>
        <source>The table has {shown} of the batch’s {count} samples; the mean gradient of all is given below. New weight = weight − learning rate × gradient.</source>
        <translation>A tabela tem {shown} das {count} amostras do batch; abaixo está o gradiente médio de todas. Peso novo = peso − taxa de aprendizado × gradiente.</translation>
    </message>
    <message>
        <source>Rounded: the last digit may differ by one.</source>
        <translation>Valores arredondados: o último algarismo pode diferir em um.</translation>
    </message>
    <message>
        <source>An update by hand</source>
        <translation>Uma atualização à mão</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>inclinação</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>amostra</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>taxa de aprendizado</translation>
    </message>
    <message>
        <source>mean gradient</source>
        <translation>gradiente médio</translation>
    </message>
    <message>
        <source>new weight</source>
        <translation>peso novo</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>tamanho do batch</translation>
    </message>
    <message>
        <source>iterations in an epoch</source>
        <translation>iterações por época</translation>
    </message>
    <message>
        <source>size of the last batch</source>
        <translation>tamanho do último batch</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>iterations in all</source>
        <translation>iterações no total</translation>
    </message>
    <message>
        <source>{train} samples train. An epoch sees each of them exactly once; nothing is left out.</source>
        <translation>{train} amostras são de treino. Uma época vê cada uma exatamente uma vez; nenhuma fica de fora.</translation>
    </message>
    <message>
        <source>Batches, iterations, epochs</source>
        <translation>Batches, iterações, épocas</translation>
    </message>
    <message>
        <source>run</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>iterações</translation>
    </message>
    <message>
        <source>start to end in a straight line</source>
        <translation>do início ao fim em linha reta</translation>
    </message>
    <message>
        <source>length of the path</source>
        <translation>comprimento do caminho</translation>
    </message>
    <message>
        <source>straightness = line ÷ path</source>
        <translation>retidão = reta ÷ caminho</translation>
    </message>
    <message>
        <source>1 is a straight line; near 0 is a zigzag.</source>
        <translation>1 é uma linha reta; perto de 0 é um zigue-zague.</translation>
    </message>
    <message>
        <source>How straight is the descent?</source>
        <translation>Quão direta é a descida?</translation>
    </message>
    <message>
        <source>The straightest: {blank}    Why?</source>
        <translation>A mais direta: {blank}    Por quê?</translation>
    </message>
    <message>
        <source>The straightest: {run}.</source>
        <translation>A mais direta: {run}.</translation>
    </message>
    <message>
        <source>Who is straightest?</source>
        <translation>Quem chega mais direto?</translation>
    </message>
    <message>
        <source>after epoch</source>
        <translation>após a época</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>perda de treino</translation>
    </message>
    <message>
        <source>fell by</source>
        <translation>caiu</translation>
    </message>
    <message>
        <source>What does epoch 2 start from? Why is one epoch not enough?</source>
        <translation>De onde parte a época 2? Por que uma época não basta?</translation>
    </message>
    <message>
        <source>From the weights that epoch 1 left, not from the start. After epoch 1 the loss was {first}, after epoch {last} it was {end}.</source>
        <translation>Dos pesos que a época 1 deixou, não do ponto de partida. Após a época 1 a perda era {first}; após a época {last}, {end}.</translation>
    </message>
    <message>
        <source>Epoch by epoch</source>
        <translation>Época por época</translation>
    </message>
    <message>
        <source>{number} starts on the same data; {reached} of them reached the target. The fastest needed {least} iterations, half of them at most {median}, the slowest {most}.</source>
        <translation>{number} pontos de partida com os mesmos dados; {reached} deles chegaram à meta. O mais rápido precisou de {least} iterações, metade deles de no máximo {median} e o mais lento de {most}.</translation>
    </message>
    <message>
        <source>How many times as many iterations did the slowest need as the fastest? {blank}</source>
        <translation>Quantas vezes mais iterações do que o mais rápido precisou o mais lento? {blank}</translation>
    </message>
    <message>
        <source>Does the start decide where the descent ends, or how long it takes?</source>
        <translation>O ponto de partida decide aonde a descida chega ou quanto ela demora?</translation>
    </message>
    <message>
        <source>{most} ÷ {least} = {times}</source>
        <translation>{most} ÷ {least} = {times}</translation>
    </message>
    <message>
        <source>Does the start matter?</source>
        <translation>O ponto de partida importa?</translation>
    </message>
    <message>
        <source>How long it takes: who trains on long enough comes to the same minimum, if there is one.</source>
        <translation>Quanto demora: quem treina por tempo suficiente chega ao mesmo mínimo, se houver um.</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiu</translation>
    </message>
    <message>
        <source>train loss after {count} iterations</source>
        <translation>perda de treino após {count} iterações</translation>
    </message>
    <message>
        <source>All runs begin at the same start, with the train loss {loss}.</source>
        <translation>Todos os treinos partem do mesmo ponto de partida, com perda de treino {loss}.</translation>
    </message>
    <message>
        <source>The largest step that still ends below the start’s loss: {rate}</source>
        <translation>O maior passo que ainda termina abaixo da perda do ponto de partida: {rate}</translation>
    </message>
    <message>
        <source>The step that ends lowest: {rate}</source>
        <translation>O passo que termina mais baixo: {rate}</translation>
    </message>
    <message>
        <source>Why do the smallest steps not end lowest?</source>
        <translation>Por que os menores passos não terminam mais baixo?</translation>
    </message>
    <message>
        <source>They lead down too, but {count} iterations are not enough for them.</source>
        <translation>Eles também levam para baixo, mas {count} iterações não bastam.</translation>
    </message>
    <message>
        <source>How large a step?</source>
        <translation>Qual o tamanho do passo?</translation>
    </message>
</context>
</TS>
