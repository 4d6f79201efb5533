import '@live-capture/element/define';
